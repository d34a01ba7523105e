package org.mnemoscope.visualizers.token;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;

/** The gain of every token of a run under one baseline, growing with it; NaN for tokens out of scope and for those not scored. */
final class TokenGains {
    private final ReadingCondition baseline;
    private final TokenScope scope;
    private final RunSoFar run;
    private final float[] gains;
    private int taken;
    private boolean any;

    TokenGains(RunSoFar run, ReadingCondition baseline, TokenScope scope) {
        this.run = run;
        this.baseline = baseline;
        this.scope = scope;
        gains = new float[run.text().tokenCount()];
        Arrays.fill(gains, Float.NaN);
    }

    /** The gains of this choice, made anew only if the choice changed. */
    static TokenGains upToDate(@Nullable TokenGains known, RunSoFar run, ReadingCondition baseline, TokenScope scope) {
        TokenGains gains = known != null && known.run == run && known.baseline == baseline && known.scope.equals(scope)
                ? known : new TokenGains(run, baseline, scope);
        gains.take();
        return gains;
    }

    private void take() {
        for (; taken < run.readCount(); taken++) {
            SegmentTrace trace = run.trace(taken);
            Optional<Floats> row = MemoryGain.perToken(trace, baseline);
            int scored = trace.tokens().firstScored();
            for (int token = scope.firstToken(trace.tokens()); token < trace.tokens().end() && row.isPresent(); token++) {
                gains[token] = row.get().get(token - scored);
                any = true;
            }
        }
    }

    /** Whether any gain is known. */
    boolean any() {
        return any;
    }

    /** Tokens read so far, scored or not. */
    int tokens() {
        return taken == 0 ? 0 : run.trace(taken - 1).tokens().end();
    }

    /** The gain of a token in nats. */
    float nats(int token) {
        return gains[token];
    }
}
