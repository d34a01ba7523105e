package org.mnemoscope.visualizers.recall;

import org.mnemoscope.engine.metric.RecallRanks;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Recall;

/** How a recall weight becomes a place on the colour ramp. */
public enum WeightScale {
    /** The weight itself. */
    LINEAR(Of.WEIGHT),
    /** The logarithm of the weight: small weights stay visible. */
    LOG(Of.WEIGHT),
    /** Weight times number of cached memories, logarithmic: 1 is what an even recall would give. */
    LIFT(Of.LIFT),
    /** The memory's place among those of its row, logarithmic: 1 for the strongest. */
    RANK(Of.RANK);

    /** What is shown of a weight: the larger, the stronger. */
    enum Of {
        WEIGHT,
        LIFT,
        /** One over the rank, so that the strongest is the largest. */
        RANK;

        /** A value per memory of a recall, in the order of its weights. */
        float[] values(Recall recall) {
            float[] values = recall.weights().toArray();
            Ints ranks = this == RANK ? RecallRanks.of(recall) : Ints.of();
            for (int j = 0; j < values.length; j++) {
                if (this == LIFT) {
                    values[j] *= values.length;
                } else if (this == RANK) {
                    values[j] = 1f / ranks.get(j);
                }
            }
            return values;
        }
    }

    private final Of of;

    WeightScale(Of of) {
        this.of = of;
    }

    Of of() {
        return of;
    }
}
