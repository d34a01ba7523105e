package org.mnemoscope.visualizers.popularity;

import java.util.Comparator;
import org.mnemoscope.engine.metric.MemoryLife;

/** In which order memories stand from left to right. */
public enum MemoryOrder {
    SEGMENT(Comparator.comparingInt(MemoryLife::segment)),
    /** Most recalled first. */
    POPULARITY(Comparator.comparingDouble(MemoryLife::popularity).reversed()),
    /** Highest lift first; those that no cache held come last. */
    LIFT(Comparator.comparingDouble((MemoryLife life) -> Double.isNaN(life.lift()) ? -1 : life.lift()).reversed()),
    /** Those remembered longest after they were written first. */
    REMEMBERED(Comparator.comparingInt((MemoryLife life) -> life.lastNotable() - life.segment()).reversed());

    private final Comparator<MemoryLife> order;

    MemoryOrder(Comparator<MemoryLife> order) {
        this.order = order;
    }

    /** Equals stay in the order of the book. */
    Comparator<MemoryLife> order() {
        return order.thenComparingInt(MemoryLife::segment);
    }
}
