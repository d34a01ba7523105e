package org.mnemoscope.visualizers.plot;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.figure.Words;

/**
 * A figure with a legend above two axes. A subclass gives the axes and the legend, draws what lies between, and answers the
 * mouse; {@link SegmentPlotSkin} does all of it for lines over segments.
 */
public abstract class PlotSkin<C extends FigureView> extends FigureSkin<C> {
    /** Lengths in ems. */
    private static final double BESIDE = 4.4;

    private static final double DIGIT = 0.55;
    private static final double RIGHT = 1.2;
    private static final double BOTTOM = 1.7;
    private static final double TITLE = 1.3;
    private static final double REMARK = 1.3;
    private static final double ROOM_FOR_TITLES = 12;
    private static final double TICK_ROOM_ACROSS = 5;
    private static final double TICK_ROOM_UP = 2.4;

    protected PlotSkin(C control) {
        super(control);
    }

    /** The axis of x. */
    protected abstract Axis across();

    /** The axis of y at the left. */
    protected abstract Axis up();

    /** The axis of y at the right, or null where one is enough. */
    protected @Nullable Axis upRight() {
        return null;
    }

    /** The marks of the x axis, at most so many if they are numbers; those without room are left out. */
    protected List<Tick> ticksAcross(Plot plot, int most) {
        return plot.across().ticks(most).stream().map(value -> new Tick(value, plot.across().wording(value))).toList();
    }

    /** A line of text below the legend; empty for none. Pictures have the view's note in its place. */
    protected String remark() {
        return "";
    }

    /** Room above the axes, in ems, for {@link #paintAboveAxes}. */
    protected double roomAbove() {
        return 0;
    }

    /** Draws in the room above the axes. */
    protected void paintAboveAxes(Pen pen, Plot plot) {}

    /** The names of the lines with what they read at a place of the x axis. */
    protected abstract List<LegendEntry> legend(double place);

    /** Where the legend reads the lines out while the mouse is elsewhere; NaN for nowhere. */
    protected abstract double restingPlace();

    /** Where the mouse is on the x axis; NaN for nowhere. */
    protected abstract double pointedPlace();

    /** Draws lines, bars, points: {@code right} has the right axis where there is one, and is {@code left} otherwise. */
    protected abstract void paintData(Pen pen, Plot left, Plot right);

    /** Marks what find in the text has found, above the x axis, with {@link HitMarks}; for axes that count something of the text. */
    protected void paintHits(Pen pen, Plot plot, Hits hits) {}

    /** Marks what is selected, over the figure; nothing where {@link #paintData} does so. */
    protected void paintSelected(Pen pen, Plot left, Plot right) {}

    /** Draws what follows the mouse inside of the axes. */
    protected abstract void paintCursor(Pen pen, Plot left, Plot right);

    /** What is drawn. */
    protected final FigureTable table() {
        return getSkinnable().table();
    }

    /** The plot in the view as it is. */
    public final Plot plot() {
        return plot(getSkinnable().getWidth(), getSkinnable().getHeight());
    }

    private Plot plot(double width, double height) {
        double em = em();
        boolean titled = height >= ROOM_FOR_TITLES * em;
        double remark = titled && !remark().isEmpty() ? REMARK : 0;
        double y = pixels().edge(legend().heightAt(width, legend(Double.NaN)) + (0.4 + remark + roomAbove()) * em);
        double bottom = (titled ? BOTTOM + TITLE : BOTTOM) * em;
        double high = Math.max(1, height - bottom - y);
        Axis up = up();
        Axis second = upRight();
        double right = (second == null ? RIGHT : roomForLabels(second, high) - (titled ? 0 : TITLE)) * em;
        double x = pixels().edge((roomForLabels(up, high) - (titled ? 0 : TITLE)) * em);
        return new Plot(x, y, Math.max(1, width - right - x), high, across(), up);
    }

    /** Beside the plot in ems, with a title: a small step needs many digits. */
    private double roomForLabels(Axis up, double high) {
        int longest = up.ticks(mostTicksUp(high)).stream().mapToInt(tick -> up.wording(tick).length()).max().orElse(0);
        return Math.max(BESIDE, TITLE + 0.7 + DIGIT * longest);
    }

    private Legend legend() {
        return new Legend(getSkinnable().font(), colour(ColourRole.TEXT), colour(ColourRole.TEXT_MUTED));
    }

    @Override
    protected final void paint(Pen pen, double width, double height) {
        Plot left = plot(width, height);
        Plot right = right(left);
        paintAxes(pen, left, height >= ROOM_FOR_TITLES * em());
        double above = roomAbove() * em();
        pen.inside(left.x(), left.y() - above, left.width(), above, () -> paintAboveAxes(pen, left));
        insideOf(left, pen, () -> {
            paintData(pen, left, right);
            paintHits(pen, left, getSkinnable().selection().hitsProperty().get());
        });
    }

    /** The legend lies above, for it tells what is under the mouse. */
    @Override
    protected final void paintOver(Pen pen, double width, double height) {
        Plot left = plot(width, height);
        Plot right = right(left);
        double pointed = pointedPlace();
        legend().paint(pen, width, legend(Double.isNaN(pointed) ? restingPlace() : pointed));
        if (height >= ROOM_FOR_TITLES * em()) {
            TextLook small = TextLook.left(colour(ColourRole.TEXT_MUTED)).scaled(0.85);
            pen.text(Words.fitted(pen, remark(), small, width - 2 * em()), em(), left.y() - (0.9 + roomAbove()) * em(), small);
        }
        insideOf(left, pen, () -> paintSelected(pen, left, right));
        paintCursor(pen, left, right);
    }

    /** A picture has the legend too, as it is when the mouse is elsewhere. */
    @Override
    protected final void paintStill(Pen pen, double width, double height) {
        Plot left = plot(width, height);
        legend().paint(pen, width, legend(restingPlace()));
        insideOf(left, pen, () -> paintSelected(pen, left, right(left)));
    }

    private static void insideOf(Plot plot, Pen pen, Runnable drawing) {
        pen.inside(plot.x() - 1, plot.y() - 1, plot.width() + 2, plot.height() + 2, drawing);
    }

    /** The right axis where there is one. */
    private Plot right(Plot left) {
        Axis second = upRight();
        return second == null ? left : left.with(second);
    }

    private void paintAxes(Pen pen, Plot plot, boolean titled) {
        double em = em();
        TextLook label = TextLook.centre(colour(ColourRole.TEXT_MUTED)).scaled(0.92);
        Color grid = colour(ColourRole.GRID);
        paintTicksAcross(pen, plot, label);
        paintUp(pen, plot, grid);
        Axis second = upRight();
        if (second != null) {
            paintUpRight(pen, plot.with(second));
        }
        pen.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Stroke.of(colour(ColourRole.BORDER), 1));
        if (titled) {
            double middle = plot.y() + plot.height() / 2;
            pen.text(plot.across().title(), plot.x() + plot.width() / 2, plot.bottom() + 2.2 * em, label);
            pen.text(Words.fitted(pen, plot.up().title(), label, plot.height()), 0.9 * em, middle, label.turnedUpwards());
            if (second != null) {
                pen.text(Words.fitted(pen, second.title(), label, plot.height()), plot.right() + (roomForLabels(second, plot.height()) - 0.8) * em, middle, label.turnedUpwards());
            }
        }
    }

    /** Those whose words do not run into each other, nor out of the view. */
    private void paintTicksAcross(Pen pen, Plot plot, TextLook label) {
        double free = 0;
        for (Tick tick : ticksAcross(plot, Math.max(2, (int) (plot.width() / (TICK_ROOM_ACROSS * em()))))) {
            double half = pen.widthOf(tick.label(), label) / 2;
            double x = plot.xOf(tick.value());
            if (x - half >= free && x + half <= plot.right() + RIGHT * em()) {
                pen.text(tick.label(), x, plot.bottom() + 0.9 * em(), label);
                free = x + half + 0.8 * em();
            }
        }
    }

    private void paintUp(Pen pen, Plot plot, Color grid) {
        TextLook label = TextLook.right(colour(ColourRole.TEXT_MUTED)).scaled(0.92);
        for (double tick : plot.up().ticks(mostTicksUp(plot.height()))) {
            double y = pen.pixels().line(plot.yOf(tick));
            pen.line(plot.x(), y, plot.right(), y, Stroke.of(grid, 1));
            pen.text(plot.up().wording(tick), plot.x() - 0.5 * em(), y, label);
        }
    }

    private void paintUpRight(Pen pen, Plot plot) {
        TextLook label = TextLook.left(colour(ColourRole.TEXT_MUTED)).scaled(0.92);
        for (double tick : plot.up().ticks(mostTicksUp(plot.height()))) {
            pen.text(plot.up().wording(tick), plot.right() + 0.5 * em(), plot.yOf(tick), label);
        }
    }

    private int mostTicksUp(double height) {
        return Math.max(2, (int) (height / (TICK_ROOM_UP * em())));
    }
}
