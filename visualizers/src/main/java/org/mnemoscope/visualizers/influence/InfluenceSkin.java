package org.mnemoscope.visualizers.influence;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.PlotSkin;

/** A point for every memory that was left out; those of the selected segment lie on top. */
final class InfluenceSkin extends PlotSkin<InfluenceView> {
    private static final int NOTHING = -1;
    private static final int EXCERPT = 150;
    private static final double REACH = 12;

    private int pointed = NOTHING;

    InfluenceSkin(InfluenceView view) {
        super(view);
        redrawOn(view.logarithmicProperty());
        redrawOn(view.mostProperty());
        redrawOn(view.influences().statusProperty());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(nearest(event.getX(), event.getY()), event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(NOTHING, 0, 0));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.influence.empty");
        }
        if (run.readCount() > 1 && run.traces().stream().map(SegmentTrace::recall).allMatch(recall -> recall.isEmpty())) {
            return Texts.get("view.influence.none");
        }
        return table().rowCount() == 0 ? Texts.get("view.influence.empty") + " " + getSkinnable().offer() : null;
    }

    @Override
    protected String remark() {
        return getSkinnable().correlation() + " " + getSkinnable().offer();
    }

    private double value(String key, int row) {
        return table().column(key).number(row);
    }

    @Override
    protected Axis across() {
        double high = Math.max(1e-6, Extent.of(table().column(InfluenceView.WEIGHT)::number, table().rowCount()).high());
        String title = Texts.get("view.recall.legend.weight");
        if (!getSkinnable().logarithmicProperty().get()) {
            return new Axis(title, 0, 1.05 * high, Axis.Kind.LINEAR);
        }
        double low = high;
        for (int row = 0; row < table().rowCount(); row++) {
            double weight = value(InfluenceView.WEIGHT, row);
            low = weight > 0 ? Math.min(low, weight) : low;
        }
        return Axis.around(title, new Extent(Math.max(low, high / 1e6) / 1.2, high), true);
    }

    @Override
    protected Axis up() {
        String unit = TokenUnits.name(getSkinnable().unit());
        Extent changes = Extent.of(table().column(InfluenceView.CHANGE)::number, table().rowCount()).and(0);
        return Axis.around(Texts.get("view.influence.axis.change", unit), changes, false);
    }

    private double x(Plot plot, int row) {
        double weight = value(InfluenceView.WEIGHT, row);
        return plot.xOf(Math.max(weight, plot.across().from()));
    }

    private double y(Plot plot, int row) {
        return plot.yOf(value(InfluenceView.CHANGE, row));
    }

    private boolean isSelected(int row) {
        return table().segmentOf(row) == getSkinnable().selection().getSegment();
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        int segment = getSkinnable().selection().getSegment();
        LegendEntry others = new LegendEntry(Texts.get("view.influence.others"), Stroke.of(colour(ColourRole.TEXT_SUBTLE), 3), "", 0);
        return segment == Selection.NONE ? List.of(others)
                : List.of(new LegendEntry(Texts.get("view.influence.of", segment), Stroke.of(colour(ColourRole.RECALL), 3), "", 0), others);
    }

    @Override
    protected double restingPlace() {
        return Double.NaN;
    }

    @Override
    protected double pointedPlace() {
        return Double.NaN;
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        double zero = pen.pixels().line(left.yOf(0));
        pen.line(left.x(), zero, left.right(), zero, Stroke.of(colour(ColourRole.TEXT_MUTED), 1));
        for (boolean selected : new boolean[] {false, true}) {
            for (int row = 0; row < table().rowCount(); row++) {
                if (isSelected(row) == selected) {
                    disc(pen, left, row);
                }
            }
        }
        int chosen = chosen();
        if (chosen != NOTHING) {
            ring(pen, left, chosen, colour(ColourRole.CURSOR));
        }
    }

    private void disc(Pen pen, Plot plot, int row) {
        Color colour = colour(isSelected(row) ? ColourRole.RECALL : ColourRole.TEXT_SUBTLE);
        boolean greyed = getSkinnable().selection().isGreyed(table().segmentOf(row));
        pen.disc(x(plot, row), y(plot, row), (isSelected(row) ? 0.36 : 0.26) * em(),
                greyed ? colour.interpolate(colour(ColourRole.SURFACE), 0.7) : colour);
    }

    /** A dot in the points of memories whose segments hold hits. */
    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        for (int row = 0; row < table().rowCount(); row++) {
            if (hits.segments().contains((int) value("memory", row))) {
                pen.disc(x(plot, row), y(plot, row), 0.2 * em(), colour(ColourRole.HIT));
            }
        }
    }

    private void ring(Pen pen, Plot plot, int row, Color colour) {
        pen.disc(x(plot, row), y(plot, row), 0.6 * em(), colour);
        pen.disc(x(plot, row), y(plot, row), 0.45 * em(), colour(ColourRole.SURFACE));
        disc(pen, plot, row);
    }

    @Override
    protected void paintCursor(Pen pen, Plot left, Plot right) {
        if (pointed != NOTHING && pointed < table().rowCount()) {
            ring(pen, left, pointed, colour(ColourRole.TEXT));
        }
    }

    /** The row of the selected pair, or of nothing. */
    private int chosen() {
        Selection selection = getSkinnable().selection();
        FigureTable table = table();
        for (int row = 0; row < table.rowCount(); row++) {
            if (isSelected(row) && (int) table.column("memory").number(row) == selection.getRecalled()) {
                return row;
            }
        }
        return NOTHING;
    }

    private int nearest(double x, double y) {
        int best = NOTHING;
        double reach = REACH;
        Plot plot = plot();
        for (int row = 0; emptySentence() == null && row < table().rowCount(); row++) {
            double distance = Math.hypot(x(plot, row) - x, y(plot, row) - y);
            if (distance < reach) {
                reach = distance;
                best = row;
            }
        }
        return best;
    }

    private void point(int row, double x, double y) {
        RunSoFar run = getSkinnable().run();
        pointed = row;
        getSkinnable().selection().hoveredProperty().set(row == NOTHING ? Selection.NONE : (int) value("memory", row));
        if (run == null || row == NOTHING) {
            card().hide();
        } else {
            card().show(content(run, row), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
        redrawOver();
    }

    private HoverCard.Content content(RunSoFar run, int row) {
        int segment = table().segmentOf(row);
        int memory = (int) value("memory", row);
        return new HoverCard.Content(Texts.get("view.influence.card", memory, segment), List.of(
                new HoverCard.Row(Texts.get("view.recall.legend.weight"), Numbers.weight(value(InfluenceView.WEIGHT, row))),
                new HoverCard.Row(Texts.get("view.influence.change"), change(row))), List.of(
                memory + "  “" + run.beginningOf(memory, EXCERPT) + "”", segment + "  “" + run.beginningOf(segment, EXCERPT) + "”"));
    }

    private String change(int row) {
        return Numbers.signed(value(InfluenceView.CHANGE, row), 3) + " " + TokenUnits.name(getSkinnable().unit());
    }

    private void clicked(MouseEvent event) {
        int row = nearest(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && row != NOTHING) {
            choose(row);
        }
    }

    private void choose(int row) {
        getSkinnable().selection().selectPair(table().segmentOf(row), (int) value("memory", row));
    }

    /** From memory to memory in the order of the table; Enter measures. */
    private void key(KeyEvent event) {
        int last = table().rowCount() - 1;
        switch (event.getCode()) {
            case LEFT, UP -> choose(Math.max(0, chosen() - 1), last);
            case RIGHT, DOWN -> choose(Math.min(last, chosen() + 1), last);
            case HOME -> choose(0, last);
            case END -> choose(last, last);
            case ENTER -> getSkinnable().measure();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int row, int last) {
        if (last >= 0) {
            choose(row);
        }
    }

    @Override
    protected String spoken() {
        int row = chosen();
        String title = getSkinnable().info().title() + ". ";
        return row == NOTHING ? title + getSkinnable().correlation()
                : title + Texts.get("view.influence.card", (int) value("memory", row), table().segmentOf(row)) + ": "
                        + Texts.get("view.recall.legend.weight") + " " + Numbers.weight(value(InfluenceView.WEIGHT, row)) + ", " + change(row);
    }
}
