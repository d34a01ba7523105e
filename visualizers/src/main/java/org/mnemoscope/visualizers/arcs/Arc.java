package org.mnemoscope.visualizers.arcs;

import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * One recall, drawn from the segment that recalls to the one recalled.
 *
 * @param lift weight times memories in the cache
 */
record Arc(int reading, int recalled, double weight, double lift) {
    /** Which recalls become arcs: of each segment at most {@code most}, the strongest first. */
    record Filter(double leastWeight, int leastDistance, int most) {}

    int distance() {
        return reading - recalled;
    }

    static List<Arc> of(List<SegmentTrace> traces, Filter filter) {
        List<Arc> arcs = new ArrayList<>();
        for (SegmentTrace trace : traces) {
            trace.recall().ifPresent(recall -> add(arcs, trace.segment(), recall, filter));
        }
        return List.copyOf(arcs);
    }

    private static void add(List<Arc> arcs, int reading, Recall recall, Filter filter) {
        Floats weights = recall.weights();
        int end = Math.min(weights.size(), reading - filter.leastDistance() - recall.firstCachedSegment() + 1);
        int[] best = new int[filter.most()];
        int found = 0;
        for (int j = 0; j < end; j++) {
            float weight = weights.get(j);
            if (weight < filter.leastWeight() || found == best.length && weight <= weights.get(best[found - 1])) {
                continue;
            }
            int at = found < best.length ? found++ : found - 1;
            for (; at > 0 && weights.get(best[at - 1]) < weight; at--) {
                best[at] = best[at - 1];
            }
            best[at] = j;
        }
        for (int k = 0; k < found; k++) {
            double weight = weights.get(best[k]);
            arcs.add(new Arc(reading, recall.firstCachedSegment() + best[k], weight, weight * weights.size()));
        }
    }
}
