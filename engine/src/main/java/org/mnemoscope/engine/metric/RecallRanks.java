package org.mnemoscope.engine.metric;

import java.util.Arrays;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Recall;

/** The places of the memories of one recall, 1 for the strongest. */
public final class RecallRanks {
    private RecallRanks() {}

    /** Rank of each weight, in the order of {@link Recall#weights()}; of equals the older comes first. */
    public static Ints of(Recall recall) {
        Floats weights = recall.weights();
        // Weight bits and position in one number: non-negative floats sort as their bits do.
        long[] keys = new long[weights.size()];
        for (int j = 0; j < keys.length; j++) {
            keys[j] = (long) Float.floatToIntBits(weights.get(j)) << Integer.SIZE | (Integer.MAX_VALUE - j);
        }
        Arrays.sort(keys);
        int[] ranks = new int[keys.length];
        for (int place = 0; place < keys.length; place++) {
            ranks[Integer.MAX_VALUE - (int) keys[place]] = keys.length - place;
        }
        return Ints.of(ranks);
    }
}
