package org.mnemoscope.visualizers.memorymap;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** Draws the memory map: frame, reading-order line, memories, and what is selected and recalled. */
final class MapPainter {
    private static final double LEFT = 2.6;
    private static final double BOTTOM = 2.6;
    private static final double MARGIN = 1.0;
    private static final int RECALLED_SHOWN = 8;
    /** Above this many memories points become small squares, which draw several times faster. */
    private static final int MANY = 4000;

    /** Where the map lies in the view. */
    record Plot(double x, double y, double width, double height) {}

    /** All that is painted. */
    record Scene(MemoryMapView view, RunSoFar run, Pca pca, Plot plot, PixelGrid pixels) {
        double x(int segment) {
            return plot.x() + view.viewport().xOf(pca.x().get(segment));
        }

        double y(int segment) {
            return plot.y() + view.viewport().yOf(pca.y().get(segment));
        }

        int count() {
            return pca.x().size();
        }

        boolean has(int segment) {
            return segment >= 0 && segment < count();
        }

        Color colour(ColourRole role) {
            return view.colour(role);
        }

        double em() {
            return view.font().getSize();
        }
    }

    static Plot plot(double width, double height, double em, PixelGrid pixels) {
        double x = pixels.edge(LEFT * em);
        double y = pixels.edge(MARGIN * em);
        return new Plot(x, y, Math.max(1, pixels.edge(width - MARGIN * em) - x), Math.max(1, pixels.edge(height - BOTTOM * em) - y));
    }

    void paint(GraphicsContext g, Scene scene) {
        Plot plot = scene.plot();
        Ramp ramp = ramp(scene);
        g.setFill(scene.colour(ColourRole.RAISED));
        g.fillRect(plot.x(), plot.y(), plot.width(), plot.height());
        g.save();
        g.beginPath();
        g.rect(plot.x(), plot.y(), plot.width(), plot.height());
        g.clip();
        zeroLines(g, scene);
        if (scene.view().orderLineProperty().get()) {
            orderLine(g, scene);
        }
        memories(g, scene, ramp);
        recalled(g, scene, ramp);
        hovered(g, scene);
        g.restore();
        titles(g, scene);
        legend(g, scene, ramp);
    }

    private static Ramp ramp(Scene scene) {
        return Ramp.on(scene.colour(ColourRole.SURFACE), scene.view().orderRamp()).part(0.18, 1);
    }

    private static double position(Scene scene, int segment) {
        return (double) segment / Math.max(1, scene.run().segmentCount() - 1);
    }

    private void zeroLines(GraphicsContext g, Scene scene) {
        Plot plot = scene.plot();
        g.setStroke(scene.colour(ColourRole.GRID));
        g.setLineWidth(scene.pixels().hairline());
        double x = scene.pixels().line(plot.x() + scene.view().viewport().xOf(0));
        double y = scene.pixels().line(plot.y() + scene.view().viewport().yOf(0));
        g.strokeLine(x, plot.y(), x, plot.y() + plot.height());
        g.strokeLine(plot.x(), y, plot.x() + plot.width(), y);
    }

    private void orderLine(GraphicsContext g, Scene scene) {
        double[] x = new double[scene.count()];
        double[] y = new double[scene.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = scene.x(i);
            y[i] = scene.y(i);
        }
        double opacity = Math.max(0.12, Math.min(0.6, 60.0 / x.length));
        g.setStroke(scene.colour(ColourRole.TEXT_MUTED).deriveColor(0, 1, 1, opacity));
        g.setLineWidth(1);
        g.strokePolyline(x, y, x.length);
    }

    private void memories(GraphicsContext g, Scene scene, Ramp ramp) {
        double radius = scene.em() * (scene.count() > MANY ? 0.12 : scene.count() > 400 ? 0.2 : 0.3);
        boolean squares = scene.count() > MANY;
        for (int i = 0; i < scene.count(); i++) {
            g.setFill(ramp.colour(position(scene, i)));
            double x = scene.x(i) - radius;
            double y = scene.y(i) - radius;
            if (squares) {
                g.fillRect(x, y, 2 * radius, 2 * radius);
            } else {
                g.fillOval(x, y, 2 * radius, 2 * radius);
            }
        }
    }

    /** The selected memory, joined to those it recalls most: the stronger, the bolder. */
    private void recalled(GraphicsContext g, Scene scene, Ramp ramp) {
        int selected = scene.view().selection().getSegment();
        if (!scene.has(selected)) {
            return;
        }
        List<RecallStats.Recalled> strongest = scene.run().trace(selected).recall()
                .map(recall -> RecallStats.strongest(recall, RECALLED_SHOWN)).orElse(List.of());
        Color mark = scene.colour(ColourRole.RECALL);
        for (RecallStats.Recalled one : strongest) {
            if (scene.has(one.segment())) {
                double share = one.weight() / strongest.get(0).weight();
                g.setStroke(mark.deriveColor(0, 1, 1, 0.15 + 0.75 * share));
                g.setLineWidth(0.75 + 1.75 * share);
                g.strokeLine(scene.x(selected), scene.y(selected), scene.x(one.segment()), scene.y(one.segment()));
                ring(g, scene, one.segment(), 0.35 + 0.3 * share, 1.5);
            }
        }
        g.setFill(ramp.colour(position(scene, selected)));
        double radius = 0.5 * scene.em();
        g.fillOval(scene.x(selected) - radius, scene.y(selected) - radius, 2 * radius, 2 * radius);
        g.setStroke(scene.colour(ColourRole.CURSOR));
        ring(g, scene, selected, 0.62, 2.5);
        label(g, scene, selected);
    }

    private void label(GraphicsContext g, Scene scene, int segment) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double x = scene.x(segment) + 0.95 * scene.em();
        double y = scene.y(segment) - 0.8 * scene.em();
        String text = Integer.toString(segment);
        g.setStroke(scene.colour(ColourRole.RAISED));
        g.setLineWidth(3);
        g.strokeText(text, x, y);
        g.setFill(scene.colour(ColourRole.CURSOR));
        g.fillText(text, x, y);
    }

    private void ring(GraphicsContext g, Scene scene, int segment, double radiusEm, double width) {
        double radius = radiusEm * scene.em();
        g.setLineWidth(width);
        g.strokeOval(scene.x(segment) - radius, scene.y(segment) - radius, 2 * radius, 2 * radius);
    }

    private void hovered(GraphicsContext g, Scene scene) {
        int hovered = scene.view().selection().hoveredProperty().get();
        if (scene.has(hovered)) {
            g.setStroke(scene.colour(ColourRole.TEXT));
            ring(g, scene, hovered, 0.6, 1.5);
        }
    }

    private void titles(GraphicsContext g, Scene scene) {
        Plot plot = scene.plot();
        double em = scene.em();
        g.setFill(scene.colour(ColourRole.TEXT));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(title(1, scene.pca().xShare()), plot.x() + plot.width() / 2, plot.y() + plot.height() + 1.3 * em);
        g.save();
        g.translate(1.3 * em, plot.y() + plot.height() / 2);
        g.rotate(-90);
        g.fillText(title(2, scene.pca().yShare()), 0, 0);
        g.restore();
    }

    private static String title(int component, double share) {
        return Texts.get("view.map.axis", component, Numbers.fixed(100 * share, share < 0.1 ? 1 : 0));
    }

    private void legend(GraphicsContext g, Scene scene, Ramp ramp) {
        Plot plot = scene.plot();
        double em = scene.em();
        double width = 9 * em;
        if (plot.width() < 2 * width) {
            return;
        }
        double x = scene.pixels().edge(plot.x() + plot.width() - width - em);
        double y = scene.pixels().edge(plot.y() + em);
        double height = scene.pixels().edge(0.6 * em);
        g.setFill(ramp.gradient(false));
        g.fillRect(x, y, width, height);
        g.setFill(scene.colour(ColourRole.TEXT_MUTED));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Texts.get("view.map.legend"), x, y + height + 0.9 * em);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Integer.toString(Math.max(0, scene.run().segmentCount() - 1)), x + width, y + height + 0.9 * em);
    }
}
