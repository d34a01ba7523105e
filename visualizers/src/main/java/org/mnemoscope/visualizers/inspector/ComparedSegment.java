package org.mnemoscope.visualizers.inspector;

import java.util.List;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;

/** One segment under HMT beside the same segment under the baseline condition. Numbers are NaN where they were not measured. */
record ComparedSegment(RunSoFar run, SegmentTrace trace, ReadingCondition baseline) {
    private static final int TOKENS_LISTED = 5;

    double perplexity(ReadingCondition condition, ScoredPart part) {
        return Perplexity.ofSegment(trace, condition, part.scope(run.header().settings())).perplexity();
    }

    /** Mean gain in nats per token. */
    double gain(ScoredPart part) {
        return MemoryGain.ofSegment(trace, baseline, part.scope(run.header().settings()));
    }

    boolean baselineWasRun() {
        return trace.nll(baseline).isPresent();
    }

    List<TokenGain> mostHelped() {
        return MemoryGain.mostHelped(List.of(trace), baseline, TOKENS_LISTED);
    }

    List<TokenGain> mostHurt() {
        return MemoryGain.mostHurt(List.of(trace), baseline, TOKENS_LISTED);
    }
}
