package org.mnemoscope.visualizers.plot;

import org.mnemoscope.visualizers.figure.Stroke;

/**
 * One line of a figure by name.
 *
 * @param value what it reads at the cursor; empty where it reads nothing
 */
public record LegendEntry(String name, Stroke stroke, String value) {}
