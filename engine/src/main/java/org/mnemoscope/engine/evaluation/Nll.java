package org.mnemoscope.engine.evaluation;

import java.util.Collection;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * NLL over the same tokens, twice.
 *
 * @param all        every scored token
 * @param secondHalf the tokens that the summary of their segment has not read, so that no memory prompt can have seen them
 */
public record Nll(NllSum all, NllSum secondHalf) {
    static final Nll NONE = new Nll(NllSum.NONE, NllSum.NONE);

    static Nll of(Collection<SegmentTrace> traces, ReadingCondition condition, HmtSettings settings) {
        Nll total = NONE;
        for (SegmentTrace trace : traces) {
            total = total.plus(new Nll(Perplexity.ofSegment(trace, condition, TokenScope.ALL),
                    Perplexity.ofSegment(trace, condition, TokenScope.secondHalf(settings))));
        }
        return total;
    }

    Nll plus(Nll other) {
        return new Nll(all.plus(other.all), secondHalf.plus(other.secondHalf));
    }
}
