package org.mnemoscope.engine.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians over repetitions. */
final class Medians {
    private Medians() {}

    /** The median of a figure over the repetitions; of an even number the mean of the middle two. */
    static <T> double of(List<T> repetitions, ToDoubleFunction<T> figure) {
        double[] sorted = repetitions.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
