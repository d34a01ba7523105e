package org.mnemoscope.app.workspace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a window: views in tabs, or other parts side by side. As data, so that it can be kept, compared and tested. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(DockNode.Tabs.class), @JsonSubTypes.Type(DockNode.Split.class)})
public sealed interface DockNode {
    /** Nothing. */
    Tabs EMPTY = new Tabs(List.of(), "");

    /** An edge of a part of a window. */
    enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        boolean isDown() {
            return this == TOP || this == BOTTOM;
        }

        boolean isFirst() {
            return this == LEFT || this == TOP;
        }
    }

    /** All tabs in it, in order. */
    Stream<Tabs> areas();

    /** The same with every tabs changed; where none of their views is left they go, and their neighbours get the room. */
    DockNode changed(UnaryOperator<DockNode> change);

    default List<String> views() {
        return areas().flatMap(tabs -> tabs.views().stream()).toList();
    }

    default boolean hasNone() {
        return views().isEmpty();
    }

    /**
     * Views in tabs.
     *
     * @param views the views by id, from left to right
     * @param front the view that is seen; one of them, if there are any
     */
    record Tabs(List<String> views, String front) implements DockNode {
        /** A settings file may hold anything: a view in front that is none of them is the first. */
        public Tabs {
            views = views == null ? List.of() : views.stream().filter(Objects::nonNull).distinct().toList();
            front = views.contains(front) || views.isEmpty() ? Objects.requireNonNullElse(front, "") : views.get(0);
        }

        @Override
        public Stream<Tabs> areas() {
            return Stream.of(this);
        }

        @Override
        public DockNode changed(UnaryOperator<DockNode> change) {
            return change.apply(this);
        }

        /** With a view before the tab at a place, and in front. */
        Tabs with(String view, int place) {
            List<String> all = new ArrayList<>(views);
            all.remove(view);
            all.add(Math.max(0, Math.min(place, all.size())), view);
            return new Tabs(all, view);
        }

        /** Without a view; the one beside it comes to the front. */
        Tabs without(String view) {
            int place = views.indexOf(view);
            if (place < 0) {
                return this;
            }
            List<String> left = views.stream().filter(other -> !other.equals(view)).toList();
            String next = !front.equals(view) || left.isEmpty() ? front : left.get(Math.min(place, left.size() - 1));
            return new Tabs(left, left.isEmpty() ? "" : next);
        }
    }

    /**
     * Parts side by side.
     *
     * @param down   whether they lie one below the other
     * @param parts  from left to right, or from top to bottom
     * @param shares what each part gets of the room; they sum to 1
     */
    record Split(boolean down, List<DockNode> parts, List<Double> shares) implements DockNode {
        public Split {
            parts = parts == null ? List.of() : parts.stream().filter(Objects::nonNull).toList();
            shares = fitting(shares, parts.size());
        }

        @Override
        public Stream<Tabs> areas() {
            return parts.stream().flatMap(DockNode::areas);
        }

        @Override
        public DockNode changed(UnaryOperator<DockNode> change) {
            List<DockNode> kept = new ArrayList<>();
            List<Double> rooms = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                DockNode part = parts.get(i).changed(change);
                if (part instanceof Split inner && inner.down == down) { // one split, so that its parts share evenly
                    for (int k = 0; k < inner.parts.size(); k++) {
                        kept.add(inner.parts.get(k));
                        rooms.add(shares.get(i) * inner.shares.get(k));
                    }
                } else if (!part.hasNone()) {
                    kept.add(part);
                    rooms.add(shares.get(i));
                }
            }
            return kept.isEmpty() ? EMPTY : kept.size() == 1 ? kept.get(0) : new Split(down, kept, rooms);
        }

        private static List<Double> fitting(@Nullable List<Double> shares, int count) {
            boolean usable = shares != null && shares.size() == count
                    && shares.stream().allMatch(share -> share != null && share > 0 && share < 1e6);
            List<Double> used = usable ? List.copyOf(Objects.requireNonNull(shares)) : Collections.nCopies(count, 1.0);
            double sum = used.stream().mapToDouble(Double::doubleValue).sum();
            return used.stream().map(share -> share / sum).toList();
        }
    }
}
