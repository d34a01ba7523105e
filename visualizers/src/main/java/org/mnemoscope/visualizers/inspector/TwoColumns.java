package org.mnemoscope.visualizers.inspector;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two pieces of text side by side, or one below the other where there is no room for it. As narrow as it must be. */
final class TwoColumns extends Pane {
    /** A narrower column would hold but a few words a line. */
    private static final double LEAST_COLUMN = 170;

    private static final double GAP = 14;

    private final Region one;
    private final Region other;

    TwoColumns(Region one, Region other) {
        super(one, other);
        this.one = one;
        this.other = other;
    }

    private boolean isWide(double width) {
        return width >= 2 * LEAST_COLUMN + GAP;
    }

    private double column(double width) {
        return snapSizeX(isWide(width) ? Math.floor((width - GAP) / 2) : width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_COLUMN;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? LEAST_COLUMN : width;
        double first = one.prefHeight(column(wide));
        double second = other.prefHeight(column(wide));
        return isWide(wide) ? Math.max(first, second) : first + GAP / 2 + second;
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double first = one.prefHeight(column);
        one.resizeRelocate(0, 0, column, first);
        other.resizeRelocate(isWide(getWidth()) ? getWidth() - column : 0, isWide(getWidth()) ? 0 : first + GAP / 2, column, other.prefHeight(column));
    }
}
