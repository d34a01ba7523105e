package org.mnemoscope.visualizers.curve;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.Ticks;
import org.mnemoscope.visualizers.common.CanvasSkin;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/**
 * ChartFX draws the lines; the canvas above it draws the cursor. The chart has no plugins: with one, JavaFX 17 and
 * later never free a chart.
 */
final class PerplexitySkin extends CanvasSkin<PerplexityView> {
    private static final double ROOM_FOR_NAMES = 9;

    private final TickedAxis segments = new TickedAxis(value -> Integer.toString((int) Math.round(value)));
    private final TickedAxis perplexity = new TickedAxis(Numbers::tick);
    private final XYChart chart = new XYChart(segments, perplexity);
    private final CurveFeed feed;
    private final CurveLegend legend = new CurveLegend();
    private @Nullable RunSoFar knownRun;
    private @Nullable NllSeries series;

    PerplexitySkin(PerplexityView view) {
        super(view);
        feed = new CurveFeed(view.feeder());
        buildChart();
        chart.setManaged(false);
        chart.setMouseTransparent(true);
        legend.setManaged(false);
        getChildren().add(0, chart);
        getChildren().add(legend);
        registerChangeListener(view.revisionProperty(), changed -> update());
        registerChangeListener(view.smoothingProperty(), changed -> feed());
        registerChangeListener(view.scopeProperty(), changed -> restart());
        registerChangeListener(view.logarithmicProperty(), changed -> ranges());
        // The cursor follows the chart, which finds its axes' place in its own layout.
        redrawOn(chart.getCanvas().boundsInParentProperty());
        redrawOn(segments.scaleProperty());
        redrawOn(perplexity.scaleProperty());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.selection().hoveredProperty().set(segmentAt(event.getX(), event.getY())));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.selection().hoveredProperty().set(Selection.NONE));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::clicked);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        update();
    }

    private void buildChart() {
        segments.setSide(Side.BOTTOM);
        segments.setTicks((from, to, count) -> Ticks.whole(from, to, count).stream().map(Integer::doubleValue).toList());
        perplexity.setSide(Side.LEFT);
        nameAxes(true);
        chart.setLegendVisible(false);
        // Hidden it would still claim its height, and push the plot out of a low view.
        chart.getLegend().getNode().setManaged(false);
        chart.setAnimated(false);
        chart.setToolBarPinned(false);
        chart.getToolBar().setVisible(false);
        chart.getRenderers().setAll(List.of(lines(feed.measured()), lines(feed.smoothed())));
    }

    private static ErrorDataSetRenderer lines(Iterable<DoubleDataSet> dataSets) {
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setPolyLineStyle(LineStyle.NORMAL);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        dataSets.forEach(renderer.getDatasets()::add);
        return renderer;
    }

    private void restart() {
        knownRun = null;
        update();
    }

    private void update() {
        RunSoFar run = getSkinnable().run();
        if (run != knownRun || run == null) {
            knownRun = run;
            series = run == null ? null : new NllSeries(run.header().conditions(), scope(run));
            legend.setConditions(run == null ? List.of() : run.header().conditions());
        }
        if (series != null && run != null) {
            series.take(run.traces());
        }
        ranges();
        feed();
    }

    private TokenScope scope(RunSoFar run) {
        ScoredPart part = getSkinnable().scopeProperty().get();
        return part.scope(run.header().settings());
    }

    private void feed() {
        NllSeries current = series;
        feed.show(current == null ? new NllSeries(List.of(), TokenScope.ALL) : current, getSkinnable().smoothingProperty().get());
        redraw();
    }

    /** The whole text on one axis, so that it does not creep while reading; all that was measured on the other. */
    private void ranges() {
        RunSoFar run = getSkinnable().run();
        NllSeries current = series;
        boolean log = getSkinnable().logarithmicProperty().get();
        perplexity.setLogAxis(log);
        perplexity.setTicks(log ? Ticks::logarithmic : Ticks::linear);
        if (run != null && current != null && !current.isEmpty()) {
            segments.set(0, Math.max(1, run.segmentCount() - 1));
            double low = current.lowestPerplexity();
            double high = Math.max(current.highestPerplexity(), low * 1.01);
            double room = log ? Math.pow(high / low, 0.08) : 0.08 * (high - low);
            // Never down to zero: no perplexity is below 1, and the room is for the lines.
            perplexity.set(log ? low / room : Math.max(0.9 * low, low - room), log ? high * room : high + room);
        }
        redraw();
    }

    @Override
    protected @Nullable String emptySentence() {
        return series == null || series.isEmpty() ? Texts.get("view.perplexity.empty") : null;
    }

    @Override
    protected void nothingDrawn() {
        chart.setVisible(false);
        legend.setVisible(false);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        chart.setVisible(true);
        legend.setVisible(true);
        NllSeries current = series;
        if (current == null) {
            return;
        }
        int hovered = getSkinnable().selection().hoveredProperty().get();
        int selected = getSkinnable().selection().getSegment();
        legend.readOut(current, hovered >= 0 && hovered < current.count() ? hovered : selected);
        double legendHeight = Math.ceil(legend.prefHeight(width));
        nameAxes(height - legendHeight >= ROOM_FOR_NAMES * em());
        legend.resizeRelocate(0, 0, width, legendHeight);
        chart.resizeRelocate(0, legendHeight, Math.max(1, width - em()), Math.max(1, height - legendHeight));
        cursor(g, hovered, ColourRole.TEXT_SUBTLE, 1);
        cursor(g, selected, ColourRole.CURSOR, 1.5);
        points(g, current, hovered);
        points(g, current, selected);
        if (current.count() == 1) {
            points(g, current, 0);
        }
    }

    /** In a low view the lines need the room; the head of the pane names the axes too. */
    private void nameAxes(boolean roomy) {
        segments.setName(roomy ? Texts.get("view.perplexity.x") : "");
        perplexity.setName(roomy ? Texts.get("view.perplexity.y") : "");
    }

    /** The measured values of one segment, as the legend reads them out; the only mark of a line of one segment. */
    private void points(GraphicsContext g, NllSeries current, int segment) {
        Bounds plot = plot();
        double radius = 0.27 * em();
        for (ReadingCondition condition : current.conditions()) {
            double value = current.perplexity(condition, segment);
            if (!Double.isNaN(value) && plot.getHeight() > 0) {
                double x = plot.getMinX() + segments.getDisplayPosition(segment);
                double y = plot.getMinY() + perplexity.getDisplayPosition(value);
                g.setFill(colour(ColourRole.of(condition)));
                g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
                g.setStroke(colour(ColourRole.SURFACE));
                g.setLineWidth(1);
                g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }

    @Override
    protected String spoken() {
        return Texts.get("view.perplexity.name") + ". " + legend.spoken();
    }

    private void cursor(GraphicsContext g, int segment, ColourRole role, double width) {
        RunSoFar run = getSkinnable().run();
        Bounds plot = plot();
        if (run == null || segment < 0 || segment >= run.segmentCount() || plot.getHeight() <= 0) {
            return;
        }
        double x = pixels().line(plot.getMinX() + segments.getDisplayPosition(segment));
        g.setStroke(colour(role));
        g.setLineWidth(width);
        g.strokeLine(x, plot.getMinY(), x, plot.getMaxY());
    }

    /** Where the chart draws its lines, in the view. */
    private Bounds plot() {
        return getSkinnable().sceneToLocal(chart.getCanvas().localToScene(chart.getCanvas().getLayoutBounds()));
    }

    private int segmentAt(double x, double y) {
        RunSoFar run = getSkinnable().run();
        Bounds plot = plot();
        if (run == null || !plot.contains(x, y)) {
            return Selection.NONE;
        }
        int segment = (int) Math.round(segments.getValueForDisplay(x - plot.getMinX()));
        return segment < 0 || segment >= run.segmentCount() ? Selection.NONE : segment;
    }

    private void clicked(MouseEvent event) {
        int segment = segmentAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && segment != Selection.NONE) {
            getSkinnable().selection().select(segment);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case PAGE_UP -> step(-10);
            case PAGE_DOWN -> step(10);
            case HOME -> step(Integer.MIN_VALUE / 2);
            case END -> step(Integer.MAX_VALUE / 2);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        RunSoFar run = getSkinnable().run();
        if (run != null && run.readCount() > 0) {
            long next = (long) getSkinnable().selection().getSegment() + by;
            getSkinnable().selection().select((int) Math.max(0, Math.min(next, run.readCount() - 1)));
        }
    }
}
