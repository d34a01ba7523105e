package org.mnemoscope.visualizers.inspector;

import java.util.List;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;

/** One segment under HMT beside the same segment under the baseline condition. Numbers are NaN where they were not measured. */
record ComparedSegment(RunSoFar run, SegmentTrace trace, ReadingCondition baseline, SurprisalUnit unit) {
    private static final int TOKENS_LISTED = 5;

    /** The mean surprisal under a condition, in the unit. */
    double loss(ReadingCondition condition, ScoredPart part) {
        return unit.of(sum(condition, part), bytes(part));
    }

    /** What memory gained, in the unit for gains. */
    double gain(ScoredPart part) {
        return unit.gain(sum(ReadingCondition.HMT, part), sum(baseline, part), bytes(part));
    }

    private NllSum sum(ReadingCondition condition, ScoredPart part) {
        return Perplexity.ofSegment(trace, condition, part.scope(run.header().settings()));
    }

    private long bytes(ScoredPart part) {
        int first = part.scope(run.header().settings()).firstToken(trace.tokens());
        return Utf8.bytes(run.text(), new TokenRange(first, trace.tokens().end()));
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
