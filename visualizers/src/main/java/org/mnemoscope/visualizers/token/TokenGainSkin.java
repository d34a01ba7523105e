package org.mnemoscope.visualizers.token;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.PlacePlotSkin;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.TokenLine;

/** A stick for every token, or for the extremes of every column of pixels where tokens lie closer. The wheel zooms. */
final class TokenGainSkin extends PlacePlotSkin<TokenGainView> {
    /** For a gain with its unit, in ems. */
    private static final double VALUE_ROOM = 6;

    private static final double ZOOM = 1.25;
    private static final double GREY = 0.72;

    /** Of a million tokens, so looked for once for every table, not for every move of the mouse. */
    private Extent extent = Extent.NONE;
    private @Nullable FigureTable extentOf;

    TokenGainSkin(TokenGainView view) {
        super(view);
        redrawOn(view.fromProperty());
        redrawOn(view.toProperty());
        redrawOverOn(view.selection().tokenProperty());
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::zoomKey);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        TokenGains gains = getSkinnable().gains();
        if (run == null || gains == null || run.readCount() == 0) {
            return Texts.get("view.token-gain.empty");
        }
        if (!run.header().conditions().contains(getSkinnable().baseline())) {
            return Texts.get("view.baseline.not-run", Conditions.name(getSkinnable().baseline()));
        }
        return gains.any() ? null : Texts.get("view.token-gain.none");
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    private double total() {
        RunSoFar run = getSkinnable().run();
        return run == null ? 1 : Math.max(1, run.text().tokenCount());
    }

    @Override
    protected Axis across() {
        double last = Math.max(1, total() - 1);
        return new Axis(Texts.get("view.token"), getSkinnable().fromProperty().get() * last,
                Math.max(getSkinnable().fromProperty().get() * last + 1, getSkinnable().toProperty().get() * last), Axis.Kind.COUNT);
    }

    /** Over the whole book, so that zooming does not change heights. */
    @Override
    protected Axis up() {
        Extent all = extent();
        double most = TokenUnits.of(getSkinnable().unit(), Math.max(Math.abs(all.low()), Math.abs(all.high())));
        // The same scale to both sides, so that lengths can be compared.
        return Axis.around(Texts.get("view.token-gain.axis", TokenUnits.name(getSkinnable().unit())),
                new Extent(-Math.max(0.1, most), Math.max(0.1, most)), false);
    }

    private Extent extent() {
        FigureTable now = table();
        TokenGains gains = getSkinnable().gains();
        if (now != extentOf) {
            extentOf = now;
            extent = gains == null ? new Extent(-1, 1) : Extent.of(gains::nats, gains.tokens()).and(0);
        }
        return extent;
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        RunSoFar run = getSkinnable().run();
        TokenGains gains = getSkinnable().gains();
        int token = placeAt(place);
        String value = "";
        boolean helped = false;
        if (run != null && gains != null && token >= 0 && !Float.isNaN(gains.nats(token))) {
            value = Excerpts.visibleToken(run.text().tokenText(token)) + "  "
                    + Numbers.signed(TokenUnits.of(getSkinnable().unit(), gains.nats(token)), 2);
            helped = gains.nats(token) >= 0;
        }
        return List.of(
                new LegendEntry(Texts.get("view.token-gain.helped"), Stroke.of(colour(ColourRole.GAIN), 2), helped ? value : "", VALUE_ROOM),
                new LegendEntry(Texts.get("view.token-gain.hurt"), Stroke.of(colour(ColourRole.LOSS), 2), helped ? "" : value, VALUE_ROOM));
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        TokenGains gains = getSkinnable().gains();
        RunSoFar run = getSkinnable().run();
        if (gains == null || run == null) {
            return;
        }
        double zero = pen.pixels().line(left.yOf(0));
        double perToken = left.width() / (left.across().to() - left.across().from());
        double width = Math.max(pen.pixels().hairline(), Math.min(4, Math.floor(perToken * 0.7)));
        Picked picked = getSkinnable().selection().picked();
        TokenLine.columns(left, 0, gains.tokens(), (x, from, to) -> {
            double low = 0;
            double high = 0;
            for (int token = from; token < to; token++) {
                float gain = gains.nats(token); // a missing one is neither below nor above
                low = gain < low ? gain : low;
                high = gain > high ? gain : high;
            }
            boolean greyed = !picked.isEmpty() && !anyPicked(picked, run, from, to);
            stick(pen, left, x, high, greyed ? grey(ColourRole.GAIN) : colour(ColourRole.GAIN), width);
            stick(pen, left, x, low, greyed ? grey(ColourRole.LOSS) : colour(ColourRole.LOSS), width);
        });
        pen.line(left.x(), zero, left.right(), zero, Stroke.of(colour(ColourRole.TEXT_SUBTLE), 1));
    }

    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        HitMarks.paint(pen, hits.tokens(), token -> plot.xOf(token - 0.5), plot.bottom(), colour(ColourRole.HIT));
    }

    private void stick(Pen pen, Plot plot, double x, double nats, Color colour, double width) {
        if (nats != 0) {
            double y = plot.yOf(TokenUnits.of(getSkinnable().unit(), nats));
            double zero = plot.yOf(0);
            pen.fillRect(pen.pixels().edge(x - width / 2), Math.min(y, zero), width, Math.abs(zero - y), colour);
        }
    }

    private Color grey(ColourRole role) {
        return colour(role).interpolate(colour(ColourRole.SURFACE), GREY);
    }

    private static boolean anyPicked(Picked picked, RunSoFar run, int from, int to) {
        return picked.tokens().isEmpty()
                ? picked.segments().meets(run.segmentation().segmentOf(from), run.segmentation().segmentOf(to - 1) + 1)
                : picked.tokens().meets(from, to);
    }

    @Override
    protected int places() {
        TokenGains gains = getSkinnable().gains();
        return gains == null ? 0 : gains.tokens();
    }

    /** Where several tokens share a pixel, the one that stands out most: what is seen is what is pointed at. */
    @Override
    protected int placeNear(double value) {
        Plot plot = plot();
        double perPixel = (plot.across().to() - plot.across().from()) / plot.width();
        int nearest = (int) Math.round(value);
        TokenGains gains = getSkinnable().gains();
        if (perPixel <= 1 || gains == null) {
            return nearest;
        }
        double pixel = Math.floor(plot.xOf(value) - plot.x());
        int from = (int) Math.max(0, Math.ceil(plot.valueAt(plot.x() + pixel)));
        int to = (int) Math.min(gains.tokens(), Math.ceil(plot.valueAt(plot.x() + pixel + 1)));
        int best = nearest;
        double most = -1;
        for (int token = from; token < to; token++) {
            if (Math.abs(gains.nats(token)) > most) {
                most = Math.abs(gains.nats(token));
                best = token;
            }
        }
        return best;
    }

    @Override
    protected double valueOf(int place) {
        return place;
    }

    @Override
    protected int chosen() {
        int token = getSkinnable().selection().getToken();
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        return token != Selection.NONE || run == null || !run.isRead(segment) ? token : run.segmentation().tokens(segment).start();
    }

    @Override
    protected void choose(int place) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            getSkinnable().selection().selectToken(place, run.segmentation().segmentOf(place));
        }
    }

    @Override
    protected void brush(int from, int to, boolean ended) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            Picked picked = Picked.tokens(IndexSet.between(from, to), run.segmentation());
            if (ended) {
                getSkinnable().selection().pick(picked, Gesture.BRUSH);
            } else {
                getSkinnable().selection().drag(picked);
            }
        }
    }

    @Override
    protected void pointed(int place) {
        RunSoFar run = getSkinnable().run();
        getSkinnable().selection().hoveredProperty().set(run == null || place < 0 ? Selection.NONE : run.segmentation().segmentOf(place));
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int place) {
        return GainCard.of(run, place, getSkinnable().baseline(), getSkinnable().unit());
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        TokenGains gains = getSkinnable().gains();
        int token = chosen();
        String title = getSkinnable().info().title() + ". ";
        return run == null || gains == null || token < 0 || token >= gains.tokens() || Float.isNaN(gains.nats(token)) ? title
                : title + Texts.get("view.token-gain.spoken", token, Excerpts.visibleToken(run.text().tokenText(token)),
                        TokenUnits.gain(getSkinnable().unit(), gains.nats(token)));
    }

    private void scroll(ScrollEvent event) {
        double share = emptySentence() == null ? plot().across().share(plot().valueAt(event.getX())) : -1;
        if (share >= 0 && share <= 1 && event.getDeltaX() + event.getDeltaY() != 0) {
            double width = width();
            if (event.isShiftDown()) {
                double by = -Math.signum(event.getDeltaX() + event.getDeltaY()) * width / 10;
                getSkinnable().show(getSkinnable().fromProperty().get() + by, getSkinnable().fromProperty().get() + by + width);
            } else {
                zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, share);
            }
            event.consume();
        }
    }

    private double width() {
        return getSkinnable().toProperty().get() - getSkinnable().fromProperty().get();
    }

    /** Makes the part seen {@code factor} times as wide; what lies at a share of it stays there. */
    private void zoom(double factor, double share) {
        double place = getSkinnable().fromProperty().get() + share * width();
        double width = Math.min(1, width() * factor);
        getSkinnable().show(place - share * width, place + (1 - share) * width);
    }

    private void zoomKey(KeyEvent event) {
        double chosen = chosen() < 0 ? 0.5 : Math.max(0, Math.min(1, across().share(chosen())));
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, chosen);
            case MINUS, SUBTRACT -> zoom(ZOOM, chosen);
            case DIGIT0, NUMPAD0 -> getSkinnable().show(0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
