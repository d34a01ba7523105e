package org.mnemoscope.app.docking;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The head of a pane: tabs, a heading, the options of the view in front, and what can be done with it. On one line where they fit; else,
 * if the pane is high enough to spare it, options have a line of their own. Where even that is not to be had, tabs get most of the room.
 */
final class PaneHead extends Region {
    /** So much of a crowded line the tabs may take. */
    private static final double TABS = 0.65;
    /** A pane of so many lines has one to spare for its options. */
    private static final double ROOMY = 9;
    private static final double LEAST_HEADING = 1.5;

    private final Region tabs;
    private final Region heading;
    private final Region options;
    private final Region deeds;
    private boolean roomy;

    PaneHead(Region tabs, Region heading, Region options, Region deeds) {
        this.tabs = tabs;
        this.heading = heading;
        this.options = options;
        this.deeds = deeds;
        getStyleClass().add("pane-head");
        getChildren().addAll(tabs, heading, options, deeds);
    }

    /** Says how high the whole pane is. */
    void setPaneHeight(double height) {
        boolean now = height > ROOMY * lineHeight();
        if (now != roomy) {
            roomy = now;
            requestLayout();
        }
    }

    private double gap() {
        return 0.25 * lineHeight();
    }

    private double lineHeight() {
        return Math.max(Math.max(tabs.prefHeight(-1), options.prefHeight(-1)), deeds.prefHeight(-1));
    }

    private double inner(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    private boolean isWrapped(double width) {
        return roomy && options.prefWidth(-1) > 0
                && tabs.prefWidth(-1) + options.prefWidth(-1) + deeds.prefWidth(-1) + 2 * gap() > inner(width) + 0.5;
    }

    private double secondLine() {
        return options.prefHeight(-1) + gap();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom() + lineHeight() + (isWrapped(width < 0 ? getWidth() : width) ? secondLine() : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    /** Never wider than the pane, or the menu at the end would be cut off: the name of a tab is cut short first. */
    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight() + deeds.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight() + tabs.prefWidth(-1) + options.prefWidth(-1) + deeds.prefWidth(-1) + 2 * gap();
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double width = inner(getWidth());
        double line = lineHeight();
        double ends = deeds.prefWidth(-1);
        place(deeds, left + width - ends, top, ends, line);
        double room = width - ends - gap();
        if (isWrapped(getWidth())) {
            tabs.resizeRelocate(left, top, Math.min(room, tabs.prefWidth(-1)), line);
            double forOptions = Math.min(width, options.prefWidth(-1));
            place(options, left + width - forOptions, top + line, forOptions, options.prefHeight(-1));
            placeHeading(left, top + line, width - forOptions - gap(), options.prefHeight(-1));
            return;
        }
        double forTabs = Math.min(tabs.prefWidth(-1), Math.max(TABS * room, room - gap() - options.prefWidth(-1)));
        double forOptions = Math.max(options.minWidth(-1), Math.min(options.prefWidth(-1), room - gap() - forTabs));
        forTabs = Math.min(forTabs, Math.max(0, room - gap() - forOptions));
        tabs.resizeRelocate(left, top, forTabs, line);
        place(options, left + room - forOptions, top, forOptions, line);
        placeHeading(left + forTabs + gap(), top, room - forTabs - forOptions - 2 * gap(), line);
    }

    /** A letter or two of a heading say nothing. */
    private void placeHeading(double x, double y, double width, double line) {
        heading.setVisible(width > LEAST_HEADING * lineHeight());
        place(heading, x, y, Math.max(0, width), line);
    }

    /** In the middle of a line. */
    private void place(Region part, double x, double y, double width, double line) {
        double height = Math.min(line, part.prefHeight(width));
        part.resizeRelocate(snapPositionX(x), snapPositionY(y + (line - height) / 2), width, height);
    }
}
