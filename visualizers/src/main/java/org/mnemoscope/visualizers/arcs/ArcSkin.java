package org.mnemoscope.visualizers.arcs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ChapterTitles;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Ground;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.figure.Words;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;

/** Arcs as high as they reach far, over an axis of segments with the chapters. */
final class ArcSkin extends SegmentPlotSkin<ArcView> {
    private static final int EXCERPT = 120;
    private static final double GREY = 0.72;
    /** Above the highest arc lie the names of the chapters and what the colours mean. */
    private static final double ROOM_ABOVE = 1.2;

    ArcSkin(ArcView view) {
        super(view);
        redrawOn(view.playback().untilProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.arcs.empty");
        }
        if (run.traces().stream().allMatch(trace -> trace.recall().isEmpty())) {
            return Texts.get(run.readCount() == 1 ? "view.arcs.too-few" : "view.arcs.no-recall");
        }
        return getSkinnable().arcs().isEmpty() ? Texts.get("view.arcs.none-left") : null;
    }

    @Override
    protected List<PlotLine> lines() {
        return List.of();
    }

    @Override
    protected Axis up() {
        int farthest = getSkinnable().arcs().stream().mapToInt(Arc::distance).max().orElse(1);
        return new Axis(Texts.get("view.recall.distance"), 0, ROOM_ABOVE * Math.max(2, farthest), Axis.Kind.COUNT);
    }

    @Override
    protected void paintBehind(Pen pen, Plot plot) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            for (Chapter chapter : run.chapters().all()) {
                double x = pen.pixels().line(plot.xOf(run.firstSegment(chapter) - 0.5));
                pen.line(x, plot.y(), x, plot.bottom(), Stroke.of(colour(ColourRole.GRID), 1));
            }
        }
        double largest = largestGain();
        for (boolean greyed : new boolean[] {true, false}) {
            for (Arc arc : getSkinnable().arcs()) {
                boolean grey = isGrey(arc);
                if (grey == greyed && !getSkinnable().playback().isLater(arc.reading())) {
                    Color colour = colour(getSkinnable().gain(arc.reading()), largest);
                    Color shade = grey ? colour.interpolate(colour(ColourRole.SURFACE), GREY) : colour.deriveColor(0, 1, 1, 0.7);
                    draw(pen, plot, arc, Stroke.of(shade, width(arc)));
                }
            }
        }
    }

    /** The arcs of the selected segment stand out. */
    @Override
    protected void paintSelected(Pen pen, Plot left, Plot right) {
        int looked = getSkinnable().selection().getSegment();
        double largest = largestGain();
        for (Arc arc : getSkinnable().arcs()) {
            boolean own = arc.reading() == looked || arc.recalled() == looked;
            if (own && !isGrey(arc) && !getSkinnable().playback().isLater(arc.reading())) {
                draw(pen, left, arc, Stroke.of(colour(getSkinnable().gain(arc.reading()), largest), width(arc) + 1.2));
            }
        }
        super.paintSelected(pen, left, right);
    }

    private boolean isGrey(Arc arc) {
        Selection selection = getSkinnable().selection();
        return selection.isGreyed(arc.reading()) && selection.isMemoryGreyed(arc.recalled());
    }

    private static double width(Arc arc) {
        return 0.6 + 4.4 * Math.min(1, arc.weight());
    }

    private void draw(Pen pen, Plot plot, Arc arc, Stroke stroke) {
        double left = plot.xOf(arc.recalled());
        double right = plot.xOf(arc.reading());
        double height = plot.bottom() - plot.yOf(arc.distance());
        Trail trail = new Trail();
        // Chords that stay within half a pixel of the arc: their number grows with the root of its radius.
        int points = Math.max(6, (int) Math.ceil(Math.PI / 2 * Math.sqrt(Math.max((right - left) / 2, height))));
        for (int i = 0; i <= points; i++) {
            double angle = Math.PI * i / points;
            trail.add((left + right) / 2 - (right - left) / 2 * Math.cos(angle), plot.bottom() - height * Math.sin(angle));
        }
        pen.line(trail, stroke);
    }

    /** The names of the chapters that have room for theirs. */
    private void chapters(Pen pen, Plot plot, RunSoFar run) {
        double free = plot.x();
        TextLook look = TextLook.left(colour(ColourRole.TEXT_MUTED)).scaled(0.85);
        for (Chapter chapter : run.chapters().all()) {
            double x = pen.pixels().line(plot.xOf(run.firstSegment(chapter) - 0.5));
            String title = ChapterTitles.brief(chapter, run.chapters().all());
            double width = pen.widthOf(title, look);
            if (x >= free && x + width < plot.right()) {
                new Ground(colour(ColourRole.SURFACE)).text(pen, title, x + 0.3 * em(), plot.y() + 0.7 * em(), look);
                free = x + width + em();
            }
        }
    }

    private double largestGain() {
        double largest = 0;
        for (Arc arc : getSkinnable().arcs()) {
            double gain = getSkinnable().gain(arc.reading());
            largest = Double.isNaN(gain) ? largest : Math.max(largest, Math.abs(gain));
        }
        return largest;
    }

    /** Blue where memory helped the reading segment, red where it hurt, grey where nothing is known. */
    private Color colour(double gain, double largest) {
        Color middle = colour(ColourRole.TEXT_SUBTLE);
        if (Double.isNaN(gain) || largest == 0) {
            return middle;
        }
        return middle.interpolate(colour(gain < 0 ? ColourRole.LOSS : ColourRole.GAIN), Math.sqrt(Math.abs(gain) / largest));
    }

    @Override
    protected void paintAbove(Pen pen, Plot plot) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            chapters(pen, plot, run);
        }
        key(pen, plot);
    }

    /** What the colours mean, on one line below the chapters. */
    private void key(Pen pen, Plot plot) {
        double largest = largestGain();
        TextLook look = TextLook.right(colour(ColourRole.TEXT_MUTED)).scaled(0.9);
        Ground ground = new Ground(colour(ColourRole.SURFACE));
        double y = plot.y() + 2.1 * em();
        double x = plot.right() - 0.6 * em();
        String title = Texts.get("view.map.colour.gain.against", Conditions.name(getSkinnable().selection().baselineProperty().get()));
        if (largest == 0) {
            ground.text(pen, title + ": " + Texts.get("view.map.colour.missing"), x, y, look);
            return;
        }
        ground.text(pen, Numbers.signed(largest, 2), x, y, look);
        double width = 7 * em();
        double left = pen.pixels().edge(x - pen.widthOf(Numbers.signed(largest, 2), look) - 0.6 * em() - width);
        for (double step = 0; step < width; step++) {
            pen.fillRect(left + step, y - 0.3 * em(), 1.5, 0.6 * em(), colour((2 * step / width - 1) * largest, largest));
        }
        String low = "  " + Numbers.signed(-largest, 2);
        double room = left - plot.x() - em() - pen.widthOf(low, look);
        ground.text(pen, Words.fitted(pen, title, look, room) + low, left - 0.6 * em(), y, look);
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int segment) {
        List<HoverCard.Row> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of(segment + "  “" + run.beginningOf(segment, EXCERPT) + "”"));
        for (Arc arc : getSkinnable().arcs()) {
            if (arc.reading() == segment) {
                rows.add(new HoverCard.Row(Texts.get("view.arcs.recalls", arc.recalled()), Numbers.weight(arc.weight())));
                texts.add(arc.recalled() + "  “" + run.beginningOf(arc.recalled(), EXCERPT) + "”");
            }
        }
        double gain = getSkinnable().gain(segment);
        if (!Double.isNaN(gain)) {
            rows.add(new HoverCard.Row(Texts.get("view.map.colour.gain"), Numbers.signed(gain, 3)));
        }
        return new HoverCard.Content(Texts.get("view.plot.card", segment), rows, texts);
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        if (run == null || !run.isRead(segment)) {
            return getSkinnable().info().title() + ". " + Texts.get("view.arcs.count", getSkinnable().arcs().size());
        }
        StringBuilder spoken = new StringBuilder(Texts.get("view.plot.card", segment));
        content(run, segment).rows().forEach(row -> spoken.append(", ").append(row.name()).append(' ').append(row.value()));
        return spoken.toString();
    }
}
