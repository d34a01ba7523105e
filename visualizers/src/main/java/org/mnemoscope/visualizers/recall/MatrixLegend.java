package org.mnemoscope.visualizers.recall;

import java.util.List;
import javafx.scene.paint.Color;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;

/** What the colours of the matrix mean: the ramp, and the three kinds of cells that are not on it. */
final class MatrixLegend {
    private MatrixLegend() {}

    static void paint(Pen pen, MatrixScene scene) {
        double em = scene.em();
        double x = scene.pixels().edge(scene.plot().x() + scene.viewport().usedWidth() + scene.plot().strip() + 1.1 * em);
        double y = scene.pixels().edge(scene.plot().y() + 0.5 * em);
        double width = scene.pixels().edge(0.9 * em);
        double whole = Math.min(13 * em, scene.plot().height() - 7 * em);
        boolean rampAlone = whole < 3 * em;
        double height = scene.pixels().edge(rampAlone ? scene.plot().height() - em : whole);
        if (height < 2 * em) {
            return;
        }
        pen.text(heading(scene.scale()), x, y - 1.4 * em, TextLook.left(scene.colour(ColourRole.TEXT)));
        for (double step = 0; step < height; step++) {
            pen.fillRect(x, y + height - step - 1, width, 1, scene.ramp().colour((step + 0.5) / height));
        }
        ticks(pen, scene, x + width + 0.5 * em, y, height);
        if (!rampAlone) {
            kinds(pen, scene, x, y + height + 1.1 * em, width);
        }
    }

    /** The cells that are not on the ramp. */
    private static void kinds(Pen pen, MatrixScene scene, double x, double below, double width) {
        double em = scene.em();
        pen.fillRect(x, below, width, width, scene.zero());
        label(pen, scene, "view.recall.legend.zero", x + width, below + width / 2);
        hatched(pen, scene, x, below + 1.6 * em, width);
        label(pen, scene, "view.recall.legend.evicted", x + width, below + 1.6 * em + width / 2);
        pen.fillRect(x, below + 3.2 * em, width, width, scene.colour(ColourRole.RAISED));
        pen.frame(x, below + 3.2 * em, width, width, Stroke.of(scene.colour(ColourRole.GRID), 1));
        label(pen, scene, "view.recall.legend.blank", x + width, below + 3.2 * em + width / 2);
        if (!scene.run().planted().isEmpty()) {
            MatrixPainter.ring(pen, scene, x + width / 2, below + 4.8 * em + width / 2, 0.42 * em);
            label(pen, scene, "view.recall.legend.planted", x + width, below + 4.8 * em + width / 2);
        }
    }

    private static String heading(WeightScale scale) {
        return switch (scale) {
            case LINEAR, LOG -> Texts.get("view.recall.legend.weight");
            case LIFT -> Texts.get("view.recall.legend.lift");
            case RANK -> Texts.get("view.recall.legend.rank");
        };
    }

    private static void label(Pen pen, MatrixScene scene, String key, double x, double y) {
        pen.text(Texts.get(key), x + 0.5 * scene.em(), y, TextLook.left(scene.colour(ColourRole.TEXT_MUTED)));
    }

    private static void ticks(Pen pen, MatrixScene scene, double x, double y, double height) {
        WeightScale scale = scene.scale();
        List<Double> ticks = scene.domain().ticks(scale);
        double free = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ticks.size(); i++) {
            boolean last = i == ticks.size() - 1;
            boolean openBelow = i == 0 && (scale == WeightScale.LOG || scale == WeightScale.LIFT);
            String number = number(scale, ticks.get(i));
            String label = last && scale != WeightScale.RANK ? "≥ " + number : openBelow ? "≤ " + number : number;
            double place = y + height * (1 - scene.domain().position(scale, ticks.get(i)));
            if (i == 0 || last || place <= free && place >= y + 1.1 * scene.em()) {
                pen.text(label, x, place, TextLook.left(scene.colour(ColourRole.TEXT_MUTED)));
                free = place - 1.1 * scene.em();
            }
        }
    }

    private static String number(WeightScale scale, double value) {
        return switch (scale) {
            case LINEAR, LOG -> Numbers.weight(value);
            case LIFT -> Numbers.fixed(value, value < 1 ? 1 : 0);
            case RANK -> Long.toString(Math.round(1 / value));
        };
    }

    private static void hatched(Pen pen, MatrixScene scene, double x, double y, double size) {
        Color line = scene.colour(ColourRole.EVICTED);
        pen.fillRect(x, y, size, size, scene.colour(ColourRole.RAISED));
        for (double d = size / 3; d < 2 * size; d += size / 2) {
            pen.line(x + Math.max(0, d - size), y + Math.min(d, size), x + Math.min(d, size), y + Math.max(0, d - size),
                    Stroke.of(line, scene.pixels().hairline()));
        }
    }
}
