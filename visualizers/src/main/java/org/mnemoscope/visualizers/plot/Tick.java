package org.mnemoscope.visualizers.plot;

/** A mark on an axis with its words. */
public record Tick(double value, String label) {}
