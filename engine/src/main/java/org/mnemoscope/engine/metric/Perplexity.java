package org.mnemoscope.engine.metric;

import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** exp(mean NLL) over scored tokens: of a segment, of the text, up to each segment, and as the official code reports it. */
public final class Perplexity {
    private Perplexity() {}

    /** The NLL of one segment; {@link NllSum#NONE} if the condition was not run. */
    public static NllSum ofSegment(SegmentTrace trace, ReadingCondition condition, TokenScope scope) {
        Optional<Floats> row = trace.nll(condition);
        if (row.isEmpty()) {
            return NllSum.NONE;
        }
        int skipped = scope.firstToken(trace.tokens()) - trace.tokens().firstScored();
        return sum(row.get(), skipped);
    }

    /** The NLL of all segments that ran the condition. */
    public static NllSum ofText(List<SegmentTrace> traces, ReadingCondition condition, TokenScope scope) {
        NllSum total = NllSum.NONE;
        for (SegmentTrace trace : traces) {
            total = total.plus(ofSegment(trace, condition, scope));
        }
        return total;
    }

    /**
     * The official number (hmt-spec §6): the last {@code tokens} scored tokens only, or all of them if there are fewer.
     *
     * @param tokens the official mask size, S if nothing else is said
     */
    public static NllSum lastBlock(List<SegmentTrace> traces, ReadingCondition condition, int tokens) {
        NllSum total = NllSum.NONE;
        for (int i = traces.size() - 1; i >= 0 && total.tokens() < tokens; i--) {
            Optional<Floats> row = traces.get(i).nll(condition);
            if (row.isPresent()) {
                long missing = tokens - total.tokens();
                total = total.plus(sum(row.get(), (int) Math.max(0, row.get().size() - missing)));
            }
        }
        return total;
    }

    /** The perplexity over everything read up to and with each segment; NaN before the first scored token. */
    public static double[] running(List<SegmentTrace> traces, ReadingCondition condition, TokenScope scope) {
        double[] perplexities = new double[traces.size()];
        NllSum total = NllSum.NONE;
        for (int i = 0; i < perplexities.length; i++) {
            total = total.plus(ofSegment(traces.get(i), condition, scope));
            perplexities[i] = total.perplexity();
        }
        return perplexities;
    }

    private static NllSum sum(Floats row, int from) {
        double nats = 0;
        for (int i = from; i < row.size(); i++) {
            nats += row.get(i);
        }
        return new NllSum(nats, row.size() - from);
    }
}
