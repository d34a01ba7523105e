package org.mnemoscope.visualizers.recall;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.axis.Ticks;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** Axes, marks and legend of the recall matrix. */
final class MatrixPainter {
    private static final double LEFT = 4.6;
    private static final double TOP = 3.6;
    private static final double RIGHT = 7.9;
    private static final double BOTTOM = 1.0;
    private static final double TICK_SPACING = 4.5;

    /** Where the cells lie in the view. */
    record Plot(double x, double y, double width, double height) {}

    /** All that is painted. */
    record Scene(RecallMatrixView view, RunSoFar run, WeightDomain domain, Ramp ramp, Plot plot,
            RecallMatrixSkin.@Nullable Cell hovered, PixelGrid pixels) {
        Color colour(ColourRole role) {
            return view.colour(role);
        }

        double em() {
            return view.font().getSize();
        }

        MatrixViewport viewport() {
            return view.viewport();
        }
    }

    /** The plot in a view of this size; {@code em} is the font's size. */
    static Plot plot(double width, double height, double em, PixelGrid pixels) {
        double x = pixels.edge(LEFT * em);
        double y = pixels.edge(TOP * em);
        return new Plot(x, y, Math.max(1, pixels.edge(width - RIGHT * em - x)), Math.max(1, pixels.edge(height - BOTTOM * em - y)));
    }

    void paint(GraphicsContext g, Scene scene) {
        axes(g, scene);
        g.save();
        g.beginPath();
        g.rect(scene.plot().x() - 4, scene.plot().y() - 4, scene.viewport().usedWidth() + 8, scene.viewport().usedHeight() + 8);
        g.clip();
        crosshair(g, scene);
        selectedRow(g, scene);
        g.restore();
        legend(g, scene);
    }

    private void axes(GraphicsContext g, Scene scene) {
        Plot plot = scene.plot();
        MatrixViewport viewport = scene.viewport();
        double em = scene.em();
        int across = (int) (viewport.usedWidth() / (TICK_SPACING * em));
        int down = (int) (viewport.usedHeight() / (TICK_SPACING * em));
        g.setFill(scene.colour(ColourRole.TEXT_MUTED));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double half = viewport.cell() / 2;
        for (int tick : Ticks.whole(viewport.columnAt(0) - 0.5, viewport.columnAt(viewport.usedWidth()) - 0.5, across)) {
            g.fillText(Integer.toString(tick), plot.x() + viewport.xOf(tick) + half, plot.y() - 0.9 * em);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        for (int tick : Ticks.whole(viewport.rowAt(0) - 0.5, viewport.rowAt(viewport.usedHeight()) - 0.5, down)) {
            g.fillText(Integer.toString(tick), plot.x() - 0.6 * em, plot.y() + viewport.yOf(tick) + half);
        }
        g.setFill(scene.colour(ColourRole.TEXT));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Texts.get("view.recall.columns"), plot.x() + viewport.usedWidth() / 2, plot.y() - 2.5 * em);
        g.save();
        g.translate(1.1 * em, plot.y() + viewport.usedHeight() / 2);
        g.rotate(-90);
        g.fillText(Texts.get("view.recall.rows"), 0, 0);
        g.restore();
    }

    private void crosshair(GraphicsContext g, Scene scene) {
        RecallMatrixSkin.Cell cell = scene.hovered();
        if (cell == null) {
            return;
        }
        g.setFill(scene.colour(ColourRole.TEXT).deriveColor(0, 1, 1, 0.12));
        double size = Math.max(1, scene.viewport().cell());
        double x = scene.plot().x() + scene.viewport().xOf(cell.recalled());
        double y = scene.plot().y() + scene.viewport().yOf(cell.reading());
        g.fillRect(x, scene.plot().y(), size, scene.viewport().usedHeight());
        g.fillRect(scene.plot().x(), y, scene.viewport().usedWidth(), size);
    }

    private void selectedRow(GraphicsContext g, Scene scene) {
        int reading = scene.view().selection().getSegment();
        if (reading < 0 || reading >= scene.run().segmentCount()) {
            return;
        }
        int first = scene.run().isRead(reading)
                ? scene.run().trace(reading).recall().map(Recall::firstCachedSegment).orElse(0) : 0;
        outline(g, scene, reading, first, Math.max(first + 1, reading));
        int recalled = scene.view().selection().getRecalled();
        if (recalled >= 0) {
            outline(g, scene, reading, recalled, recalled + 1);
        }
    }

    /** A frame around cells of one row: outside of them, so that they stay in sight, with a rim that parts it from the cells around. */
    private void outline(GraphicsContext g, Scene scene, int row, int firstColumn, int endColumn) {
        MatrixViewport viewport = scene.viewport();
        double size = Math.max(2, viewport.cell());
        double x = scene.pixels().edge(scene.plot().x() + viewport.xOf(firstColumn));
        double y = scene.pixels().edge(scene.plot().y() + viewport.yOf(row) + (viewport.cell() - size) / 2);
        double width = scene.pixels().edge(Math.max(2, viewport.xOf(endColumn) - viewport.xOf(firstColumn)));
        g.setLineWidth(1.5);
        g.setStroke(scene.colour(ColourRole.SURFACE));
        g.strokeRect(x - 2.5, y - 2.5, width + 5, size + 5);
        g.setStroke(scene.colour(ColourRole.CURSOR));
        g.strokeRect(x - 1, y - 1, width + 2, size + 2);
    }

    private void legend(GraphicsContext g, Scene scene) {
        WeightScale scale = scene.view().scaleProperty().get();
        double em = scene.em();
        double x = scene.pixels().edge(scene.plot().x() + scene.viewport().usedWidth() + 1.1 * em);
        double y = scene.pixels().edge(scene.plot().y() + 0.5 * em);
        double barWidth = scene.pixels().edge(0.9 * em);
        double barHeight = scene.pixels().edge(Math.min(13 * em, scene.plot().height() - 5 * em));
        if (barHeight < 3 * em) {
            return;
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(scene.colour(ColourRole.TEXT));
        g.fillText(Texts.get(scale == WeightScale.LIFT ? "view.recall.legend.lift" : "view.recall.legend.weight"), x, y - 1.4 * em);
        g.setFill(scene.ramp().gradient(true));
        g.fillRect(x, y, barWidth, barHeight);
        legendTicks(g, scene, x + barWidth + 0.5 * em, y, barHeight);
        swatch(g, scene, x, y + barHeight + 1.1 * em, barWidth);
    }

    private void legendTicks(GraphicsContext g, Scene scene, double x, double y, double height) {
        WeightScale scale = scene.view().scaleProperty().get();
        List<Double> ticks = scene.domain().ticks(scale);
        g.setFill(scene.colour(ColourRole.TEXT_MUTED));
        for (int i = 0; i < ticks.size(); i++) {
            double value = ticks.get(i);
            String number = scale == WeightScale.LIFT ? Numbers.fixed(value, value < 1 ? 1 : 0) : Numbers.weight(value);
            boolean last = i == ticks.size() - 1;
            boolean openBelow = i == 0 && scale != WeightScale.LINEAR;
            String label = last ? "≥ " + number : openBelow ? "≤ " + number : number;
            g.fillText(label, x, y + height * (1 - scene.domain().position(scale, value)));
        }
    }

    private void swatch(GraphicsContext g, Scene scene, double x, double y, double size) {
        g.setFill(scene.colour(ColourRole.RAISED));
        g.fillRect(x, y, size, size);
        g.setStroke(scene.colour(ColourRole.EVICTED));
        g.setLineWidth(scene.pixels().hairline());
        for (double d = size / 3; d < 2 * size; d += size / 2) {
            g.strokeLine(x + Math.max(0, d - size), y + Math.min(d, size), x + Math.min(d, size), y + Math.max(0, d - size));
        }
        g.setFill(scene.colour(ColourRole.TEXT_MUTED));
        g.fillText(Texts.get("view.recall.legend.evicted"), x + size + 0.5 * scene.em(), y + size / 2);
    }
}
