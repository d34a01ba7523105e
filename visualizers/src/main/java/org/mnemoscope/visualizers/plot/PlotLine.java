package org.mnemoscope.visualizers.plot;

import java.util.function.DoubleFunction;
import org.mnemoscope.visualizers.figure.Stroke;

/**
 * A line over segments.
 *
 * @param key     the column of the table that is drawn
 * @param name    in legend and hover card
 * @param wording a value as text
 * @param right   whether it is measured on the right axis
 */
public record PlotLine(String key, String name, Stroke stroke, DoubleFunction<String> wording, boolean right) {
    public PlotLine(String key, String name, Stroke stroke, DoubleFunction<String> wording) {
        this(key, name, stroke, wording, false);
    }

    /** This line, measured on the right axis. */
    public PlotLine onTheRight() {
        return new PlotLine(key, name, stroke, wording, true);
    }
}
