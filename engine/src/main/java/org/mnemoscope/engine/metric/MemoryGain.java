package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Memory gain g_t = NLL under another condition − NLL under HMT, in nats: positive where HMT predicts better. */
public final class MemoryGain {
    private static final Comparator<TokenGain> BY_GAIN =
            Comparator.comparingDouble(TokenGain::gainNats).thenComparing(TokenGain::token, Comparator.reverseOrder());

    private MemoryGain() {}

    /** g_t of every scored token; empty if one of the two conditions was not run. */
    public static Optional<Floats> perToken(SegmentTrace trace, ReadingCondition compared) {
        Optional<Floats> hmt = trace.nll(ReadingCondition.HMT);
        Optional<Floats> other = trace.nll(compared);
        if (hmt.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        float[] gain = new float[hmt.get().size()];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = other.get().get(i) - hmt.get().get(i);
        }
        return Optional.of(Floats.of(gain));
    }

    /** Mean gain of one segment in nats per token; NaN if a condition was not run or no token is in the scope. */
    public static double ofSegment(SegmentTrace trace, ReadingCondition compared, TokenScope scope) {
        return ofText(List.of(trace), compared, scope);
    }

    /** Mean gain in nats per token over all segments that ran both conditions. */
    public static double ofText(List<SegmentTrace> traces, ReadingCondition compared, TokenScope scope) {
        NllSum hmt = NllSum.NONE;
        NllSum other = NllSum.NONE;
        for (SegmentTrace trace : traces) {
            if (trace.nll(ReadingCondition.HMT).isPresent() && trace.nll(compared).isPresent()) {
                hmt = hmt.plus(Perplexity.ofSegment(trace, ReadingCondition.HMT, scope));
                other = other.plus(Perplexity.ofSegment(trace, compared, scope));
            }
        }
        return other.meanNats() - hmt.meanNats();
    }

    /** The tokens with the largest positive gain, largest first; earlier tokens before later ones of equal gain. */
    public static List<TokenGain> mostHelped(List<SegmentTrace> traces, ReadingCondition compared, int count) {
        return extreme(traces, compared, count, BY_GAIN, 1);
    }

    /** The tokens with the most negative gain, most negative first. */
    public static List<TokenGain> mostHurt(List<SegmentTrace> traces, ReadingCondition compared, int count) {
        Comparator<TokenGain> byLoss = Comparator.comparingDouble((TokenGain gain) -> -gain.gainNats())
                .thenComparing(TokenGain::token, Comparator.reverseOrder());
        return extreme(traces, compared, count, byLoss, -1);
    }

    /** The {@code count} greatest of those whose gain has the given sign, greatest first. */
    private static List<TokenGain> extreme(List<SegmentTrace> traces, ReadingCondition compared, int count,
            Comparator<TokenGain> order, int sign) {
        PriorityQueue<TokenGain> best = new PriorityQueue<>(order);
        for (SegmentTrace trace : traces) {
            Optional<Floats> hmt = trace.nll(ReadingCondition.HMT);
            Optional<Floats> other = trace.nll(compared);
            if (hmt.isPresent() && other.isPresent()) {
                int first = trace.tokens().firstScored();
                for (int i = 0; i < hmt.get().size(); i++) {
                    TokenGain gain = new TokenGain(first + i, hmt.get().get(i), other.get().get(i));
                    if (gain.gainNats() * sign > 0) {
                        best.add(gain);
                        if (best.size() > count) {
                            best.poll();
                        }
                    }
                }
            }
        }
        List<TokenGain> sorted = new ArrayList<>(best);
        sorted.sort(Collections.reverseOrder(order));
        return List.copyOf(sorted);
    }
}
