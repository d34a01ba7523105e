package org.mnemoscope.visualizers.plot;

/** A place in a matrix, from the upper left corner. */
public record Cell(int row, int column) {}
