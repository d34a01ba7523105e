package org.mnemoscope.engine.metric;

import java.util.List;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * A rectangle of the recall matrix in numbers.
 *
 * @param readings     reading segments in it whose cache was not empty
 * @param cells        weights in it: pairs whose memory was in the cache
 * @param largest      the largest weight; 0 without a cell
 * @param largestBy    the segment that gave it; −1 without a cell
 * @param largestOf    the segment that it fell on; −1 without a cell
 * @param weightShare  share of the readings' whole weight that falls into the rectangle, 0 to 1; NaN without a reading
 * @param evenShare    what an even recall would have put there; NaN without a reading
 */
public record RecallAggregate(int readings, int cells, double largest, int largestBy, int largestOf, double weightShare, double evenShare) {
    /** Weight over that of an even recall: 1 is what chance gives. NaN without a cell. */
    public double lift() {
        return cells == 0 ? Double.NaN : weightShare / evenShare;
    }

    /** Mean weight of a cell; NaN without one. */
    public double meanWeight() {
        return cells == 0 ? Double.NaN : weightShare * readings / cells;
    }

    /**
     * @param traces      segments 0, 1, ... of one run
     * @param firstReading the rectangle's rows {@code [firstReading, endReading)}
     * @param firstRecalled its columns {@code [firstRecalled, endRecalled)}
     */
    public static RecallAggregate of(List<SegmentTrace> traces, int firstReading, int endReading, int firstRecalled, int endRecalled) {
        RecallAggregate all = new RecallAggregate(0, 0, 0, -1, -1, 0, 0);
        for (int n = Math.max(0, firstReading); n < Math.min(endReading, traces.size()); n++) {
            if (traces.get(n).recall().isPresent()) {
                all = all.plus(n, traces.get(n).recall().get(), firstRecalled, endRecalled);
            }
        }
        int readings = all.readings;
        return readings == 0 ? new RecallAggregate(0, 0, 0, -1, -1, Double.NaN, Double.NaN)
                : new RecallAggregate(readings, all.cells, all.largest, all.largestBy, all.largestOf, all.weightShare / readings,
                        all.evenShare / readings);
    }

    private RecallAggregate plus(int reading, Recall recall, int firstRecalled, int endRecalled) {
        double total = recall.weights().sum();
        int from = Math.max(firstRecalled, recall.firstCachedSegment());
        int to = Math.min(endRecalled, recall.endSegment());
        double sum = 0;
        double best = largest;
        int bestBy = largestBy;
        int bestOf = largestOf;
        for (int i = from; i < to; i++) {
            double share = total > 0 ? recall.weightOf(i) / total : 0;
            sum += share;
            if (share > best) {
                best = share;
                bestBy = reading;
                bestOf = i;
            }
        }
        int count = Math.max(0, to - from);
        return new RecallAggregate(readings + 1, cells + count, best, bestBy, bestOf, weightShare + sum,
                evenShare + (double) count / recall.weights().size());
    }
}
