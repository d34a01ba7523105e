package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Memory gain g_t = NLL under another condition − NLL under HMT, in nats: positive where HMT predicts better. */
public final class MemoryGain {
    private static final Comparator<TokenGain> BY_GAIN =
            Comparator.comparingDouble(TokenGain::gainNats).thenComparing(TokenGain::token, Comparator.reverseOrder());

    private static final Comparator<TokenGain> BY_LOSS = Comparator.comparingDouble((TokenGain gain) -> -gain.gainNats())
            .thenComparing(TokenGain::token, Comparator.reverseOrder());

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
        return mostHelped(traces, compared, TokenScope.ALL, count, gain -> true);
    }

    /** As above, of the tokens in a scope that are wanted. */
    public static List<TokenGain> mostHelped(List<SegmentTrace> traces, ReadingCondition compared, TokenScope scope, int count,
            Predicate<TokenGain> wanted) {
        return extreme(traces, compared, scope, new Ranking(count, BY_GAIN, gain -> gain.gainNats() > 0 && wanted.test(gain)));
    }

    /** The tokens with the most negative gain, most negative first. */
    public static List<TokenGain> mostHurt(List<SegmentTrace> traces, ReadingCondition compared, int count) {
        return mostHurt(traces, compared, TokenScope.ALL, count, gain -> true);
    }

    /** As above, of the tokens in a scope that are wanted. */
    public static List<TokenGain> mostHurt(List<SegmentTrace> traces, ReadingCondition compared, TokenScope scope, int count,
            Predicate<TokenGain> wanted) {
        return extreme(traces, compared, scope, new Ranking(count, BY_LOSS, gain -> gain.gainNats() < 0 && wanted.test(gain)));
    }

    /** The {@code count} greatest of the wanted tokens, by an order. */
    private record Ranking(int count, Comparator<TokenGain> order, Predicate<TokenGain> wanted) {}

    private static List<TokenGain> extreme(List<SegmentTrace> traces, ReadingCondition compared, TokenScope scope, Ranking ranking) {
        PriorityQueue<TokenGain> best = new PriorityQueue<>(ranking.order());
        for (SegmentTrace trace : traces) {
            Optional<Floats> hmt = trace.nll(ReadingCondition.HMT);
            Optional<Floats> other = trace.nll(compared);
            if (hmt.isPresent() && other.isPresent()) {
                int scored = trace.tokens().firstScored();
                for (int token = scope.firstToken(trace.tokens()); token < trace.tokens().end(); token++) {
                    TokenGain gain = new TokenGain(token, hmt.get().get(token - scored), other.get().get(token - scored));
                    // The order first: it is cheap, and few tokens are among the greatest.
                    boolean great = best.size() < ranking.count() || ranking.order().compare(gain, best.element()) > 0;
                    if (great && ranking.wanted().test(gain)) {
                        best.add(gain);
                        if (best.size() > ranking.count()) {
                            best.poll();
                        }
                    }
                }
            }
        }
        List<TokenGain> sorted = new ArrayList<>(best);
        sorted.sort(Collections.reverseOrder(ranking.order()));
        return List.copyOf(sorted);
    }
}
