package org.mnemoscope.visualizers.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.PlacePlotSkin;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.TokenLine;

/** Lines over the tokens scored so far, on a logarithmic axis; a place is a row of the table. */
final class RunningSkin extends PlacePlotSkin<RunningView> {
    private static final int EXCERPT = 120;
    private static final double GREY = 0.72;

    /** Of a million tokens, so looked for once for every table, not for every move of the mouse. */
    private Extent extent = Extent.NONE;
    private @Nullable FigureTable extentOf;

    RunningSkin(RunningView view) {
        super(view);
        redrawOn(view.linearProperty());
        redrawOverOn(view.selection().tokenProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        return run == null || run.readCount() == 0 || getSkinnable().running().rows() == 0 ? Texts.get("view.running.empty") : null;
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    /** Up to the end of the text, so that the axis does not creep while reading. */
    @Override
    protected Axis across() {
        RunSoFar run = getSkinnable().run();
        double last = run == null ? 2 : Math.max(2, run.text().tokenCount());
        return new Axis(Texts.get("view.running.scored"), 1, last,
                getSkinnable().linearProperty().get() ? Axis.Kind.COUNT : Axis.Kind.LOGARITHMIC);
    }

    @Override
    protected Axis up() {
        Extent raw = extent();
        String title = getSkinnable().unitName();
        if (raw.isEmpty()) {
            return new Axis(title, 0, 1, Axis.Kind.LINEAR);
        }
        Extent shown = new Extent(getSkinnable().shownFrom().applyAsDouble(raw.low()), getSkinnable().shownFrom().applyAsDouble(raw.high()));
        // The first tokens are far off: only a log axis shows them and the rest.
        return Axis.around(title, shown, shown.low() > 0);
    }

    private Extent extent() {
        FigureTable now = table();
        if (now != extentOf) {
            extentOf = now;
            extent = Extent.NONE;
            for (ReadingCondition condition : getSkinnable().shown()) {
                extent = extent.and(Extent.of(getSkinnable().raw(condition), places()));
            }
            OtherSums other = getSkinnable().other();
            extent = other == null ? extent : extent.and(Extent.of(getSkinnable().raw(other), places()));
        }
        return extent;
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        int row = placeAt(place);
        List<LegendEntry> entries = new ArrayList<>();
        for (ReadingCondition condition : getSkinnable().shown()) {
            entries.add(new LegendEntry(Conditions.name(condition), Stroke.of(colour(ColourRole.of(condition)), 2), words(condition, row)));
        }
        OtherSums other = getSkinnable().other();
        if (other != null) {
            entries.add(new LegendEntry(other.name(), Stroke.dashed(colour(ColourRole.TEXT), 2), words(getSkinnable().raw(other), row)));
        }
        return entries;
    }

    private String words(ReadingCondition condition, int row) {
        return words(getSkinnable().raw(condition), row);
    }

    private String words(IntToDoubleFunction raw, int row) {
        double value = row < 0 || row >= places() ? Double.NaN : raw.applyAsDouble(row);
        return Double.isNaN(value) ? "" : getSkinnable().words(getSkinnable().shownFrom().applyAsDouble(value));
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        IndexSet picked = getSkinnable().selection().picked().segments();
        OtherSums other = getSkinnable().other();
        if (other != null) {
            pen.line(TokenLine.of(left, 1, getSkinnable().raw(other), getSkinnable().shownFrom(), places()), Stroke.dashed(colour(ColourRole.TEXT), 1.4));
        }
        for (ReadingCondition condition : getSkinnable().shown()) {
            Trail trail = TokenLine.of(left, 1, getSkinnable().raw(condition), getSkinnable().shownFrom(), places());
            Stroke stroke = Stroke.of(colour(ColourRole.of(condition)), 1.6);
            boolean greyed = !picked.isEmpty();
            pen.line(trail, greyed ? Stroke.of(stroke.colour().interpolate(colour(ColourRole.SURFACE), GREY), 1.6) : stroke);
            for (IndexSet.Range range : picked.ranges()) {
                double from = left.xOf(1 + Math.max(0, firstRowOf(range.start())));
                double to = left.xOf(1 + Math.max(0, firstRowOf(range.end())));
                pen.inside(from, left.y(), Math.max(1, to - from), left.height(), () -> pen.line(trail, stroke));
            }
            double x = left.xOf(places());
            pen.disc(x, left.yOf(getSkinnable().shownFrom().applyAsDouble(getSkinnable().raw(condition).applyAsDouble(places() - 1))),
                    0.22 * em(), stroke.colour());
        }
    }

    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        HitMarks.paint(pen, hits.tokens(), token -> plot.xOf(Math.max(1, token)), plot.bottom(), colour(ColourRole.HIT));
    }

    /** The first row at or behind the beginning of a segment. */
    private int firstRowOf(int segment) {
        RunSoFar run = getSkinnable().run();
        int token = run == null ? 0 : segment * run.header().settings().segmentTokens();
        int low = 0;
        int high = places();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (token(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(low, places() - 1);
    }

    private int token(int row) {
        return (int) getSkinnable().running().tokens().applyAsDouble(row);
    }

    private int segment(int row) {
        RunSoFar run = getSkinnable().run();
        return run == null ? Selection.NONE : run.segmentation().segmentOf(token(row));
    }

    @Override
    protected int places() {
        return getSkinnable().running().rows();
    }

    @Override
    protected int placeNear(double value) {
        return (int) Math.rint(value) - 1;
    }

    @Override
    protected double valueOf(int place) {
        return place + 1.0;
    }

    /** The token looked at, or else the end of the selected segment: what was known when it was read. */
    @Override
    protected int chosen() {
        Selection selection = getSkinnable().selection();
        RunSoFar run = getSkinnable().run();
        if (run == null || !run.isRead(selection.getSegment()) || places() == 0) {
            return NOWHERE;
        }
        int row = firstRowOf(selection.getSegment() + 1) - 1;
        if (selection.getToken() != Selection.NONE) {
            row = firstRowOf(selection.getSegment());
            while (row < places() - 1 && token(row) < selection.getToken()) {
                row++;
            }
        } else if (selection.getSegment() == run.readCount() - 1) {
            row = places() - 1;
        }
        return Math.max(0, row);
    }

    @Override
    protected void choose(int place) {
        getSkinnable().selection().selectToken(token(place), segment(place));
    }

    @Override
    protected void brush(int from, int to, boolean ended) {
        Picked picked = Picked.segments(IndexSet.between(segment(from), segment(to)));
        if (ended) {
            getSkinnable().selection().pick(picked, Gesture.BRUSH);
        } else {
            getSkinnable().selection().drag(picked);
        }
    }

    @Override
    protected void pointed(int place) {
        getSkinnable().selection().hoveredProperty().set(place < 0 ? Selection.NONE : segment(place));
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int place) {
        List<HoverCard.Row> rows = new ArrayList<>();
        for (ReadingCondition condition : getSkinnable().shown()) {
            rows.add(new HoverCard.Row(Conditions.name(condition), words(condition, place) + " " + getSkinnable().unitName()));
        }
        OtherSums other = getSkinnable().other();
        if (other != null) {
            rows.add(new HoverCard.Row(other.name(), words(getSkinnable().raw(other), place) + " " + getSkinnable().unitName()));
        }
        return new HoverCard.Content(Texts.get("view.running.card", Numbers.grouped(place + 1L), segment(place)), rows,
                List.of("“" + run.beginningOf(segment(place), EXCERPT) + "”"));
    }

    @Override
    protected String spoken() {
        int row = chosen();
        String title = getSkinnable().info().title() + ". ";
        return row < 0 ? title + getSkinnable().note()
                : title + Texts.get("view.running.card", Numbers.grouped(row + 1L), segment(row)) + ": " + getSkinnable().shown().stream()
                        .map(condition -> Conditions.name(condition) + " " + words(condition, row)).collect(Collectors.joining(", "));
    }
}
