package org.mnemoscope.visualizers.reader;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** The line under the text that says what the tints mean, with the ramp and its ends in nats. */
final class TintLegend {
    /** Its height in units of the font's size. */
    static final double HEIGHT = 2;
    private static final double BAR = 7;

    private TintLegend() {}

    static void paint(GraphicsContext g, ReadingView view, RunSoFar run, ReadingPainter.Columns columns, PixelGrid pixels) {
        double em = view.font().getSize();
        double middle = columns.height() + HEIGHT * em / 2;
        g.setStroke(view.colour(ColourRole.BORDER));
        g.setLineWidth(pixels.hairline());
        double border = pixels.line(columns.height());
        g.strokeLine(0, border, columns.width(), border);
        boolean gain = view.tintProperty().get() == TokenTint.GAIN;
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        ReadingCondition baseline = view.selection().baselineProperty().get();
        if (gain && !run.header().conditions().contains(baseline)) {
            String sentence = Texts.get("view.baseline.not-run", Conditions.name(baseline));
            g.fillText(sentence, 0.8 * em, middle, Math.max(1, columns.width() - 2 * em));
            return;
        }
        g.fillText(Numbers.fixed(gain ? -TintScale.FULL_GAIN : 0, 0), 0.8 * em, middle);
        double x = pixels.edge(2.6 * em);
        ramp(g, view, x, pixels.edge(middle - 0.35 * em));
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        String words = gain
                ? Texts.get("view.reading.legend.gain", Numbers.fixed(TintScale.FULL_GAIN, 0), Conditions.name(baseline))
                : Texts.get("view.reading.legend.surprisal", Numbers.fixed(TintScale.FULL_SURPRISAL, 0));
        double start = x + (BAR + 0.7) * em;
        g.fillText(words, start, middle, Math.max(1, columns.width() - start - em));
    }

    private static void ramp(GraphicsContext g, ReadingView view, double x, double y) {
        double em = view.font().getSize();
        boolean gain = view.tintProperty().get() == TokenTint.GAIN;
        Color positive = view.colour(gain ? ColourRole.GAIN : ColourRole.SURPRISAL);
        Color negative = view.colour(ColourRole.LOSS);
        double start = gain ? -1 : 0;
        // Opacity grows linearly from zero to either side: a straight gradient is exact.
        g.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
                new Stop(0, TintScale.colour(start, positive, negative)),
                new Stop(gain ? 0.5 : 0, TintScale.colour(-Double.MIN_VALUE, positive, negative)),
                new Stop(gain ? 0.5 : 0, TintScale.colour(0, positive, negative)),
                new Stop(1, TintScale.colour(1, positive, negative))));
        g.fillRect(x, y, BAR * em, 0.7 * em);
    }
}
