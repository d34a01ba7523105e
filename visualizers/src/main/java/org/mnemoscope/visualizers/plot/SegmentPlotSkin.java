package org.mnemoscope.visualizers.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.Trail;

/**
 * Lines over segments: row i of the view's table is segment i, every line is one of its columns. Shows cursor and hover card,
 * greys what is not picked, picks by brush; the arrow keys move the cursor. A subclass names the lines and the axes.
 */
public abstract class SegmentPlotSkin<C extends FigureView> extends PlotSkin<C> {
    private static final int EXCERPT = 160;
    private static final double GREY = 0.72;

    protected SegmentPlotSkin(C control) {
        super(control);
        new SegmentGestures(this, control).install();
    }

    /** The lines, the most important last: it lies on top. */
    protected abstract List<PlotLine> lines();

    /** The whole text on one axis, so that it does not creep while reading. */
    @Override
    protected Axis across() {
        RunSoFar run = getSkinnable().run();
        return Axis.places(Texts.get("view.plot.segment"), run == null ? 1 : run.segmentCount() - 1);
    }

    /** Where a segment lies on the x axis. */
    protected double placeOf(int segment) {
        return segment;
    }

    /** The segment nearest to a place of the x axis. */
    protected int segmentNear(double place) {
        return (int) Math.round(place);
    }

    /** Drawn before the lines: bands, marks. */
    protected void paintBehind(Pen pen, Plot left) {}

    /** Drawn after the lines: thresholds. */
    protected void paintAbove(Pen pen, Plot left) {}

    /** Whether a press at a place begins a drag of this skin's own, told by {@link #dragged}. */
    protected boolean grabs(double x, double y) {
        return false;
    }

    /** The drag that {@link #grabs} began has come to a place; {@code ended} if the button was let go there. */
    protected void dragged(double x, double y, boolean ended) {}

    @Override
    protected final void paintData(Pen pen, Plot left, Plot right) {
        paintBehind(pen, left);
        IndexSet picked = getSkinnable().selection().picked().segments();
        for (PlotLine line : lines()) {
            Plot plot = line.right() ? right : left;
            Trail trail = LineShape.of(plot, this::placeOf, table().column(line.drawn())::number, table().rowCount());
            Color colour = line.stroke().colour();
            boolean greyed = !picked.isEmpty();
            Color behind = greyed ? colour.interpolate(colour(ColourRole.SURFACE), GREY) : colour;
            pen.line(trail, new Stroke(behind, line.stroke().width(), line.stroke().dash()));
            if (greyed) {
                paintPicked(pen, plot, picked, () -> pen.line(trail, line.stroke()));
            }
        }
        paintAbove(pen, left);
    }

    /** The line of a selected segment lies over the figure: lines of thousands of segments stay as they are when it moves. */
    @Override
    protected void paintSelected(Pen pen, Plot left, Plot right) {
        int selected = getSkinnable().selection().getSegment();
        cursor(pen, left, selected, Stroke.of(colour(ColourRole.CURSOR), 1.5));
        points(pen, left, right, selected);
        if (table().rowCount() == 1) {
            points(pen, left, right, 0);
        }
    }

    @Override
    protected void cursorMoved() {
        redrawCursor();
    }

    @Override
    protected final void paintHits(Pen pen, Plot plot, Hits hits) {
        HitMarks.paint(pen, hits.segments(), segment -> plot.xOf(middle(segment - 1, segment)), plot.bottom(), colour(ColourRole.HIT));
    }

    /** Draws inside of the picked segments, half a segment to each side, only. */
    private void paintPicked(Pen pen, Plot plot, IndexSet picked, Runnable drawing) {
        for (IndexSet.Range range : picked.ranges()) {
            double from = plot.xOf(middle(range.start() - 1, range.start()));
            double to = plot.xOf(middle(range.last(), range.end()));
            pen.inside(from, plot.y(), Math.max(1, to - from), plot.height(), drawing);
        }
    }

    private double middle(int one, int next) {
        return (placeOf(one) + placeOf(next)) / 2;
    }

    private void cursor(Pen pen, Plot plot, int segment, Stroke stroke) {
        RunSoFar run = getSkinnable().run();
        if (run != null && segment >= 0 && segment < run.segmentCount()) {
            double x = pen.pixels().line(plot.xOf(placeOf(segment)));
            pen.line(x, plot.y(), x, plot.bottom(), stroke);
        }
    }

    /** The values of one segment, as the legend reads them out; the only mark of a line of one segment. */
    private void points(Pen pen, Plot left, Plot right, int segment) {
        for (PlotLine line : named()) {
            double value = valueAt(line, segment);
            if (!Double.isNaN(value)) {
                double x = left.xOf(placeOf(segment));
                double y = (line.right() ? right : left).yOf(value);
                pen.disc(x, y, 0.27 * em() + 1, colour(ColourRole.SURFACE));
                pen.disc(x, y, 0.27 * em(), line.stroke().colour());
            }
        }
    }

    private List<PlotLine> named() {
        return lines().stream().filter(line -> !line.name().isEmpty()).toList();
    }

    private double valueAt(PlotLine line, int segment) {
        return segment >= 0 && segment < table().rowCount() ? table().column(line.read()).number(segment) : Double.NaN;
    }

    @Override
    protected final void paintCursor(Pen pen, Plot left, Plot right) {
        int hovered = getSkinnable().selection().hoveredProperty().get();
        cursor(pen, left, hovered, Stroke.of(colour(ColourRole.TEXT_SUBTLE), 1));
        points(pen, left, right, hovered);
    }

    @Override
    protected final double restingPlace() {
        return placeOrNowhere(getSkinnable().selection().getSegment());
    }

    @Override
    protected final double pointedPlace() {
        return placeOrNowhere(getSkinnable().selection().hoveredProperty().get());
    }

    private double placeOrNowhere(int segment) {
        return segment >= 0 && segment < table().rowCount() ? placeOf(segment) : Double.NaN;
    }

    @Override
    protected final List<LegendEntry> legend(double place) {
        int segment = Double.isNaN(place) ? Selection.NONE : segmentNear(place);
        List<LegendEntry> entries = new ArrayList<>();
        for (PlotLine line : named()) {
            entries.add(0, new LegendEntry(line.name(), line.stroke(), wording(line, segment)));
        }
        return entries;
    }

    private String wording(PlotLine line, int segment) {
        double value = valueAt(line, segment);
        return Double.isNaN(value) ? "" : line.wording().apply(value);
    }

    /** What the card beside the mouse says of a segment. */
    protected HoverCard.Content content(RunSoFar run, int segment) {
        List<HoverCard.Row> rows = new ArrayList<>();
        for (PlotLine line : named()) {
            String value = wording(line, segment);
            if (!value.isEmpty()) {
                rows.add(0, new HoverCard.Row(line.name(), value));
            }
        }
        return new HoverCard.Content(Texts.get("view.plot.card", segment), rows, List.of("“" + run.beginningOf(segment, EXCERPT) + "”"));
    }

    /** Called as the mouse moves. */
    final void point(double x, double y) {
        RunSoFar run = getSkinnable().run();
        int segment = segmentAt(x, y);
        getSkinnable().selection().hoveredProperty().set(segment);
        if (run != null && run.isRead(segment)) {
            card().show(content(run, segment), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        } else {
            card().hide();
        }
    }

    /** The segment under a place of the view, or none outside of the axes. */
    final int segmentAt(double x, double y) {
        return emptySentence() == null && plot().contains(x, y) ? segmentBeside(x) : Selection.NONE;
    }

    /** The segment nearest to a place of the view, also of one beyond the ends of the axis. */
    final int segmentBeside(double x) {
        RunSoFar run = getSkinnable().run();
        int segment = segmentNear(plot().valueAt(x));
        return run == null ? Selection.NONE : Math.max(0, Math.min(segment, run.segmentCount() - 1));
    }

    @Override
    protected String spoken() {
        int segment = getSkinnable().selection().getSegment();
        String values = named().stream().filter(line -> !wording(line, segment).isEmpty())
                .map(line -> line.name() + " " + wording(line, segment)).collect(Collectors.joining(", "));
        String title = getSkinnable().info().title() + ".";
        return values.isEmpty() ? title : title + " " + Texts.get("view.plot.card", segment) + ": " + values;
    }
}
