package org.mnemoscope.visualizers.plot;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.SvgPen;
import org.mnemoscope.visualizers.figure.TextLook;

/** The names of lines above a plot, in as many rows as they need, each with room for what the line reads at the cursor. */
final class Legend {
    private static final double ROW = 1.6;
    private static final double SAMPLE = 1.4;
    private static final double GAP = 1.4;
    private static final double INDENT = 1;

    private final Font font;
    private final TextLook name;

    Legend(Font font, Color text, Color muted) {
        this.font = font;
        this.name = TextLook.left(text);
    }

    /** The height of the rows. */
    double heightAt(double width, List<LegendEntry> entries) {
        return walk(new SvgPen(0, 0, font), width, entries, (entry, x, y) -> {});
    }

    void paint(Pen pen, double width, List<LegendEntry> entries) {
        double em = pen.em();
        walk(pen, width, entries, (entry, x, y) -> {
            pen.line(x, y, x + SAMPLE * em, y, new Stroke(entry.stroke().colour(), Math.max(2, entry.stroke().width()), entry.stroke().dash()));
            pen.text(entry.name(), x + (SAMPLE + 0.4) * em, y, name);
            double end = x + (SAMPLE + 0.9) * em + pen.widthOf(entry.name(), name);
            pen.text(entry.value(), end, y, TextLook.left(entry.stroke().colour()).inBold());
        });
    }

    /** Takes an entry and the place of its left end, on the middle of its row. */
    private interface Place {
        void at(LegendEntry entry, double x, double y);
    }

    private double walk(Pen pen, double width, List<LegendEntry> entries, Place place) {
        double em = pen.em();
        double x = INDENT * em;
        double y = 0.6 * em;
        for (LegendEntry entry : entries) {
            double needed = (SAMPLE + 0.4 + entry.room()) * em + pen.widthOf(entry.name(), name);
            if (x + needed > width && x > INDENT * em) {
                x = INDENT * em;
                y += ROW * em;
            }
            place.at(entry, x, y + 0.4 * em);
            x += needed + GAP * em;
        }
        return entries.isEmpty() ? 0 : y + 1.2 * em;
    }
}
