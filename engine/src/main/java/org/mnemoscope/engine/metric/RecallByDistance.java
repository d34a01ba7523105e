package org.mnemoscope.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * How far back a reading recalls: recall weights a_{n,i} gathered by distance n − i, beside what two null models would give with the
 * same caches. The even recall gives each of the m memories in a cache 1 / m; the most recent recall always takes the newest.
 *
 * <p>Distances count from 1; index d − 1 of every row belongs to distance d. Weights are divided by their row's sum (bf16 weights do
 * not sum to 1).
 */
public final class RecallByDistance {
    private final int recalls;
    private final int[] held;
    private final int[] strongest;
    private final int[] newest;
    private final double[] weight;
    private final double[] even;

    private RecallByDistance(int recalls, int distances) {
        this.recalls = recalls;
        held = new int[distances];
        strongest = new int[distances];
        newest = new int[distances];
        weight = new double[distances];
        even = new double[distances];
    }

    /**
     * @param traces   any segments of one run
     * @param included which reading segments count
     */
    public static RecallByDistance of(List<SegmentTrace> traces, IntPredicate included) {
        List<SegmentTrace> recalling = traces.stream()
                .filter(trace -> trace.recall().isPresent() && included.test(trace.segment())).toList();
        int farthest = recalling.stream()
                .mapToInt(trace -> trace.segment() - trace.recall().map(Recall::firstCachedSegment).orElse(trace.segment())).max().orElse(0);
        RecallByDistance gathered = new RecallByDistance(recalling.size(), farthest);
        recalling.forEach(trace -> trace.recall().ifPresent(recall -> gathered.add(trace.segment(), recall)));
        return gathered;
    }

    private void add(int segment, Recall recall) {
        int memories = recall.weights().size();
        double sum = recall.weights().sum();
        int farthest = segment - recall.firstCachedSegment();
        for (int j = 0; j < memories; j++) {
            int index = farthest - j - 1;
            held[index]++;
            weight[index] += sum > 0 ? recall.weights().get(j) / sum : 0;
            even[index] += 1.0 / memories;
        }
        strongest[segment - recall.strongestSegment() - 1]++;
        newest[segment - recall.endSegment()]++;
    }

    /** Recalls that were gathered: reading segments with a cache that was not empty. */
    public int recalls() {
        return recalls;
    }

    /** The farthest distance that any cache held; 0 if nothing was gathered. */
    public int distances() {
        return held.length;
    }

    /** Recalls whose cache held a memory at this distance. */
    public int held(int distance) {
        return held[distance - 1];
    }

    /** Recalls whose strongest memory lies at this distance. */
    public int strongest(int distance) {
        return strongest[distance - 1];
    }

    /** Share of recalls whose strongest memory lies at each distance; sums to 1. */
    public double[] strongestShare() {
        return Arrays.stream(strongest).mapToDouble(count -> (double) count / recalls).toArray();
    }

    /** Mean weight at each distance, over the recalls whose cache held it. */
    public double[] meanWeight() {
        return over(weight);
    }

    /** Share of the whole recall weight that falls on each distance; sums to 1. */
    public double[] weightShare() {
        return Arrays.stream(weight).map(sum -> sum / recalls).toArray();
    }

    /** Null model: {@link #strongestShare} and {@link #weightShare} of an even recall. */
    public double[] evenShare() {
        return Arrays.stream(even).map(sum -> sum / recalls).toArray();
    }

    /** Null model: {@link #meanWeight} of an even recall. */
    public double[] evenMeanWeight() {
        return over(even);
    }

    /** Null model: {@link #strongestShare} of a recall that always takes the newest memory. */
    public double[] newestShare() {
        return Arrays.stream(newest).mapToDouble(count -> (double) count / recalls).toArray();
    }

    /** Running sums of a row: what lies at each distance or nearer. */
    public static double[] cumulative(double[] row) {
        double[] sums = row.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private double[] over(double[] sums) {
        double[] means = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            means[i] = held[i] == 0 ? Double.NaN : sums[i] / held[i];
        }
        return means;
    }
}
