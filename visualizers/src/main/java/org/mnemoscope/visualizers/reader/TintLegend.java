package org.mnemoscope.visualizers.reader;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.engine.metric.MentionZone;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Zones;

/** The line under the text that says what the tints mean, with the ramp and its ends in nats. */
final class TintLegend {
    /** Its height in units of the font's size. */
    static final double HEIGHT = 2;
    private static final double BAR = 7;
    private static final double PLANTED = 8.5;
    /** About the width of a letter, in ems. */
    private static final double LETTER = 0.55;

    private TintLegend() {}

    static void paint(GraphicsContext g, ReadingView view, RunSoFar run, ReadingPainter.Columns columns, PixelGrid pixels) {
        double em = view.font().getSize();
        double middle = columns.height() + HEIGHT * em / 2;
        g.setStroke(view.colour(ColourRole.BORDER));
        g.setLineWidth(pixels.hairline());
        double border = pixels.line(columns.height());
        g.strokeLine(0, border, columns.width(), border);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        double width = run.planted().isEmpty() ? columns.width() : planted(g, view, middle, columns.width());
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        String missing = missing(view, run);
        if (!missing.isEmpty()) {
            g.fillText(missing, 0.8 * em, middle, Math.max(1, width - 2 * em));
        } else if (view.tintProperty().get() == TokenTint.MENTION) {
            zones(g, view, middle, width);
        } else {
            scale(g, view, middle, width, pixels);
        }
    }

    /** What the lines under sentences mean, at the right; gives the width that is left. */
    private static double planted(GraphicsContext g, ReadingView view, double middle, double width) {
        double em = view.font().getSize();
        double x = Math.max(0, width - PLANTED * em);
        g.setFill(view.colour(ColourRole.PLANTED));
        g.fillRect(x, middle + 0.3 * em, 1.4 * em, 2);
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        g.fillText(Texts.get("view.recall.legend.planted"), x + 1.9 * em, middle, (PLANTED - 2.4) * em);
        return x;
    }

    /** Why the tint cannot be shown; empty if it can. */
    private static String missing(ReadingView view, RunSoFar run) {
        TokenTint tint = view.tintProperty().get();
        ReadingCondition baseline = view.selection().baselineProperty().get();
        if (tint == TokenTint.GAIN && !run.header().conditions().contains(baseline)) {
            return Texts.get("view.baseline.not-run", Conditions.name(baseline));
        }
        boolean kept = run.readCount() == 0 || run.trace(0).details().isPresent();
        return tint.needsDetails() && !kept ? Texts.get("view.reading.not-kept") : "";
    }

    private static void zones(GraphicsContext g, ReadingView view, double middle, double width) {
        double em = view.font().getSize();
        MentionZone[] zones = MentionZone.values();
        double room = Math.max(1, (width - em) / zones.length);
        for (int i = 0; i < zones.length; i++) {
            double x = 0.8 * em + i * room;
            g.setFill(TokenColours.colour(view, zones[i]));
            g.fillRoundRect(x, middle - 0.4 * em, 1.2 * em, 0.8 * em, 4, 4);
            g.setFill(view.colour(ColourRole.TEXT_MUTED));
            g.fillText(Zones.name(zones[i]), x + 1.6 * em, middle, Math.max(1, room - 2 * em));
        }
    }

    private static void scale(GraphicsContext g, ReadingView view, double middle, double width, PixelGrid pixels) {
        double em = view.font().getSize();
        TokenTint tint = view.tintProperty().get();
        String from = switch (tint) {
            case GAIN -> Numbers.fixed(-TintScale.FULL_GAIN, 0);
            case RANK -> "1";
            default -> "0";
        };
        g.fillText(from, 0.8 * em, middle);
        double x = pixels.edge(2.6 * em);
        ramp(g, view, x, pixels.edge(middle - 0.35 * em));
        g.setFill(view.colour(ColourRole.TEXT_MUTED));
        double start = x + (BAR + 0.7) * em;
        g.fillText(cut(words(view, tint), (width - start - em) / em), start, middle, Math.max(1, width - start - em));
    }

    /** Words of about so many ems: cut rather than squeezed. */
    private static String cut(String words, double ems) {
        int most = (int) Math.max(1, ems / LETTER);
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    private static String words(ReadingView view, TokenTint tint) {
        return switch (tint) {
            case GAIN -> Texts.get("view.reading.legend.gain", Numbers.fixed(TintScale.FULL_GAIN, 0),
                    Conditions.name(view.selection().baselineProperty().get()));
            case PROBABILITY -> Texts.get("view.reading.legend.probability");
            case RANK -> Texts.get("view.reading.legend.rank", Numbers.grouped((long) TintScale.FULL_RANK));
            case ENTROPY -> Texts.get("view.reading.legend.entropy", Numbers.fixed(TintScale.FULL_ENTROPY, 0));
            default -> Texts.get("view.reading.legend.surprisal", Numbers.fixed(TintScale.FULL_SURPRISAL, 0));
        };
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
