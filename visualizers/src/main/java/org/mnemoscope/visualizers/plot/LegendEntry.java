package org.mnemoscope.visualizers.plot;

import org.mnemoscope.visualizers.figure.Stroke;

/**
 * One line of a figure by name.
 *
 * @param value what it reads at the cursor; empty where it reads nothing
 * @param room  kept for the value whether there is one or not, in ems, so that nothing jumps under the mouse
 */
public record LegendEntry(String name, Stroke stroke, String value, double room) {
    private static final double NUMBER = 4.2;

    /** With room for a number. */
    public LegendEntry(String name, Stroke stroke, String value) {
        this(name, stroke, value, NUMBER);
    }
}
