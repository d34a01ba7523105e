package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * How one recall is spread over the cache.
 *
 * @param memories    m, memories in the cache
 * @param entropyNats H of the weights, which are first divided by their sum (bf16 weights do not sum to 1)
 */
public record RecallStats(int memories, double entropyNats) {
    /** One memory and its share in a recall. */
    public record Recalled(int segment, float weight) {}

    public static RecallStats of(Recall recall) {
        Floats weights = recall.weights();
        double sum = weights.sum();
        double entropy = 0;
        for (int j = 0; j < weights.size(); j++) {
            double share = weights.get(j) / sum;
            if (share > 0) {
                entropy -= share * Math.log(share);
            }
        }
        return new RecallStats(weights.size(), Math.max(0, entropy));
    }

    /** H / ln m: 0 = one memory has all, 1 = all equal. 0 for a single memory. */
    public double relativeEntropy() {
        return memories == 1 ? 0 : entropyNats / Math.log(memories);
    }

    /** exp(H): how many equally weighted memories would be as spread out. */
    public double effectiveMemories() {
        return Math.exp(entropyNats);
    }

    /** The memories with the largest weights, largest first, the older of equals first. */
    public static List<Recalled> strongest(Recall recall, int count) {
        List<Recalled> all = new ArrayList<>(recall.weights().size());
        for (int segment = recall.firstCachedSegment(); segment < recall.endSegment(); segment++) {
            all.add(new Recalled(segment, recall.weightOf(segment)));
        }
        all.sort(Comparator.comparingDouble(Recalled::weight).reversed());
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** The weight that the {@code count} strongest memories have together; without sorting all, for it is asked for every segment. */
    public static double topMass(Recall recall, int count) {
        Floats weights = recall.weights();
        float[] top = new float[Math.min(count, weights.size())];
        Arrays.fill(top, Float.NEGATIVE_INFINITY);
        for (int j = 0; j < weights.size(); j++) {
            float weight = weights.get(j);
            for (int place = top.length - 1; place >= 0 && weight > top[place]; place--) {
                if (place < top.length - 1) {
                    top[place + 1] = top[place];
                }
                top[place] = weight;
            }
        }
        double sum = 0;
        for (float weight : top) {
            sum += weight;
        }
        return sum;
    }

    /**
     * The recalls from far back that stand out most: per reading segment its strongest memory at least {@code minimumDistance} segments
     * away, sorted by lift, because a plain weight shrinks as the cache fills.
     */
    public static List<LongRecall> longRange(List<SegmentTrace> traces, int minimumDistance, int count) {
        List<LongRecall> found = new ArrayList<>();
        for (SegmentTrace trace : traces) {
            trace.recall().ifPresent(recall -> {
                int end = Math.min(recall.endSegment(), trace.segment() - minimumDistance + 1);
                int best = recall.firstCachedSegment();
                for (int segment = best + 1; segment < end; segment++) {
                    best = recall.weightOf(segment) > recall.weightOf(best) ? segment : best;
                }
                if (best < end) {
                    found.add(LongRecall.of(trace.segment(), recall, best));
                }
            });
        }
        found.sort(Comparator.comparingDouble(LongRecall::lift).reversed());
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }
}
