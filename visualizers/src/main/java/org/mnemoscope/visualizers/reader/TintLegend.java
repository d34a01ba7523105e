package org.mnemoscope.visualizers.reader;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Texts;

/** The line under the text that says what the tints mean, with the ramp and its ends in nats. */
final class TintLegend {
    /** Its height in units of the font's size. */
    static final double HEIGHT = 2;
    private static final double BAR = 7;

    private TintLegend() {}

    static void paint(GraphicsContext g, ReadingView view, ReadingPainter.Columns columns, PixelGrid pixels) {
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
        g.fillText(Numbers.fixed(gain ? -TintScale.FULL_GAIN : 0, 0), 0.8 * em, middle);
        double x = pixels.edge(2.6 * em);
        ramp(g, view, x, pixels.edge(middle - 0.35 * em), pixels);
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        String words = gain
                ? Texts.get("view.reading.legend.gain", Numbers.fixed(TintScale.FULL_GAIN, 0),
                        Conditions.name(view.selection().baselineProperty().get()))
                : Texts.get("view.reading.legend.surprisal", Numbers.fixed(TintScale.FULL_SURPRISAL, 0));
        double start = x + (BAR + 0.7) * em;
        g.fillText(words, start, middle, Math.max(1, columns.width() - start - em));
    }

    private static void ramp(GraphicsContext g, ReadingView view, double x, double y, PixelGrid pixels) {
        double em = view.font().getSize();
        boolean gain = view.tintProperty().get() == TokenTint.GAIN;
        double width = BAR * em;
        for (double i = 0; i < width; i += pixels.hairline()) {
            double strength = gain ? 2 * i / width - 1 : i / width;
            g.setFill(TintScale.colour(strength, view.colour(gain ? ColourRole.GAIN : ColourRole.SURPRISAL), view.colour(ColourRole.LOSS)));
            g.fillRect(x + i, y, pixels.hairline(), 0.7 * em);
        }
    }
}
