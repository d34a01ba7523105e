package org.mnemoscope.visualizers.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Mean NLL in nats per segment and condition, growing with the reading; NaN where nothing was scored. */
final class NllSeries {
    private final TokenScope scope;
    private final Map<ReadingCondition, double[]> means = new EnumMap<>(ReadingCondition.class);
    private int count;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    NllSeries(List<ReadingCondition> conditions, TokenScope scope) {
        this.scope = scope;
        for (ReadingCondition condition : conditions) {
            means.put(condition, new double[64]);
        }
    }

    /** Takes in the traces from {@link #count()} on. */
    void take(List<SegmentTrace> traces) {
        for (; count < traces.size(); count++) {
            for (Map.Entry<ReadingCondition, double[]> series : means.entrySet()) {
                double[] values = series.getValue();
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                    series.setValue(values);
                }
                values[count] = Perplexity.ofSegment(traces.get(count), series.getKey(), scope).meanNats();
                if (!Double.isNaN(values[count])) {
                    lowest = Math.min(lowest, values[count]);
                    highest = Math.max(highest, values[count]);
                }
            }
        }
    }

    int count() {
        return count;
    }

    /** Whether anything was scored. */
    boolean isEmpty() {
        return lowest > highest;
    }

    /** The smallest perplexity of a segment under any condition. */
    double lowestPerplexity() {
        return Math.exp(lowest);
    }

    double highestPerplexity() {
        return Math.exp(highest);
    }

    List<ReadingCondition> conditions() {
        return new ArrayList<>(means.keySet());
    }

    /** A copy of what is known of a condition. */
    double[] meanNats(ReadingCondition condition) {
        double[] values = means.get(condition);
        return values == null ? new double[0] : Arrays.copyOf(values, count);
    }

    /** The perplexity of one segment; NaN where it was not measured. */
    double perplexity(ReadingCondition condition, int segment) {
        double[] values = means.get(condition);
        return values == null || segment < 0 || segment >= count ? Double.NaN : Math.exp(values[segment]);
    }
}
