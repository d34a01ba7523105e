package org.mnemoscope.app.docking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mnemoscope.visualizers.common.Texts;

/**
 * Parts side by side with dividers between them, which move by mouse and by arrow keys. Unlike JavaFX's own split pane it holds
 * shares of the room, not pixels: a window that grows keeps its proportions, and shares can be set before there is any room.
 */
final class DockSplit extends Region {
    private static final double KEY_STEP = 0.02;
    private static final double THICKNESS = 6;

    private final boolean down;
    private final List<Region> parts;
    private final List<Region> dividers = new ArrayList<>();
    private final double[] shares;
    private final Consumer<List<Double>> moved;

    /** @param moved hears the new shares when a divider was moved */
    DockSplit(boolean down, List<Region> parts, List<Double> shares, Consumer<List<Double>> moved) {
        this.down = down;
        this.parts = List.copyOf(parts);
        this.shares = shares.stream().mapToDouble(Double::doubleValue).toArray();
        this.moved = moved;
        getStyleClass().add("dock-split");
        getChildren().addAll(parts);
        for (int i = 0; i + 1 < parts.size(); i++) {
            dividers.add(divider(i));
        }
        getChildren().addAll(dividers);
    }

    private Region divider(int before) {
        Region divider = new Region();
        divider.getStyleClass().addAll("dock-divider", down ? "dock-divider-across" : "dock-divider-along");
        divider.setCursor(down ? Cursor.V_RESIZE : Cursor.H_RESIZE);
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.THUMB);
        divider.setAccessibleText(Texts.get(down ? "app.dock.divider_down" : "app.dock.divider_across"));
        divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double at = (down ? sceneToLocal(event.getSceneX(), event.getSceneY()).getY() : sceneToLocal(event.getSceneX(), event.getSceneY()).getX()) / room();
            move(before, at - sum(before));
            event.consume();
        });
        divider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> tell());
        divider.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int way = switch (event.getCode()) {
                case LEFT -> down ? 0 : -1;
                case RIGHT -> down ? 0 : 1;
                case UP -> down ? -1 : 0;
                case DOWN -> down ? 1 : 0;
                default -> 0;
            };
            if (way != 0 && !event.isShortcutDown() && !event.isAltDown()) {
                move(before, shares[before] + way * KEY_STEP);
                tell();
                event.consume();
            }
        });
        return divider;
    }

    /** Gives the part before a divider another share, as far as the part itself and the next one allow. */
    private void move(int before, double wanted) {
        double both = shares[before] + shares[before + 1];
        double least = least(parts.get(before)) / room();
        double most = both - least(parts.get(before + 1)) / room();
        if (least <= most) {
            shares[before] = Math.max(least, Math.min(most, wanted));
            shares[before + 1] = both - shares[before];
            requestLayout();
        }
    }

    private void tell() {
        List<Double> now = new ArrayList<>();
        for (double share : shares) {
            now.add(share);
        }
        moved.accept(now);
    }

    private double sum(int end) {
        double sum = 0;
        for (int i = 0; i < end; i++) {
            sum += shares[i];
        }
        return sum;
    }

    private double room() {
        return Math.max(1, down ? getHeight() : getWidth());
    }

    private double least(Node part) {
        return down ? part.minHeight(-1) : part.minWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double[] sizes = sizes();
        double at = 0;
        for (int i = 0; i < parts.size(); i++) {
            double end = i == parts.size() - 1 ? room() : down ? snapPositionY(at + sizes[i]) : snapPositionX(at + sizes[i]);
            if (down) {
                parts.get(i).resizeRelocate(0, at, getWidth(), end - at);
            } else {
                parts.get(i).resizeRelocate(at, 0, end - at, getHeight());
            }
            if (i < dividers.size()) {
                double edge = end - THICKNESS / 2;
                dividers.get(i).resizeRelocate(down ? 0 : edge, down ? edge : 0, down ? getWidth() : THICKNESS, down ? THICKNESS : getHeight());
            }
            at = end;
        }
    }

    /** Shares of the room, but no part less than it needs; where there is too little room for all, each lacks as much of its need. */
    private double[] sizes() {
        double room = room();
        double needed = parts.stream().mapToDouble(this::least).sum();
        if (needed > room) {
            return parts.stream().mapToDouble(part -> room * least(part) / needed).toArray();
        }
        double[] sizes = new double[parts.size()];
        boolean[] held = new boolean[parts.size()];
        double left = room;
        double open = 1;
        for (boolean again = true; again; ) {
            again = false;
            for (int i = 0; i < sizes.length; i++) {
                double least = least(parts.get(i));
                if (!held[i] && open > 0 && left * shares[i] / open < least) {
                    sizes[i] = Math.min(least, room);
                    held[i] = true;
                    left -= sizes[i];
                    open -= shares[i];
                    again = true;
                }
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            if (!held[i]) {
                sizes[i] = Math.max(0, left * shares[i] / open);
            }
        }
        return sizes;
    }

    @Override
    protected double computeMinWidth(double height) {
        return down
                ? parts.stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0)
                : parts.stream().mapToDouble(part -> part.minWidth(-1)).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return down
                ? parts.stream().mapToDouble(part -> part.minHeight(-1)).sum()
                : parts.stream().mapToDouble(part -> part.minHeight(-1)).max().orElse(0);
    }
}
