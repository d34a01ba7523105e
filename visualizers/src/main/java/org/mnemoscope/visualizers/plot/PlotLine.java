package org.mnemoscope.visualizers.plot;

import java.util.function.DoubleFunction;
import org.mnemoscope.visualizers.figure.Stroke;

/**
 * A line over segments.
 *
 * @param columns of the view's table
 * @param name    in legend and hover card; empty for a line that is only drawn
 * @param wording a value as text
 * @param right   whether it is measured on the right axis
 */
public record PlotLine(Columns columns, String name, Stroke stroke, DoubleFunction<String> wording, boolean right) {
    /** Columns of the table: what is drawn, and what is read out. */
    public record Columns(String drawn, String read) {}

    public PlotLine(String key, String name, Stroke stroke, DoubleFunction<String> wording) {
        this(new Columns(key, key), name, stroke, wording, false);
    }

    /** This line, measured on the right axis. */
    public PlotLine onTheRight() {
        return new PlotLine(columns, name, stroke, wording, true);
    }

    /** This line, drawn from another column, as a smoothed one, than is read out. */
    public PlotLine drawnFrom(String key) {
        return new PlotLine(new Columns(key, columns.read()), name, stroke, wording, right);
    }

    /** This line without a name, for the background. */
    public PlotLine unnamed(Stroke look) {
        return new PlotLine(columns, "", look, wording, right);
    }

    String drawn() {
        return columns.drawn();
    }

    String read() {
        return columns.read();
    }
}
