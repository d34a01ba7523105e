package org.mnemoscope.visualizers.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;

/** A number of every token by segment and position: its surprisal under a condition, or HMT's gain over one, in nats. */
record TokenValues(List<SegmentTrace> traces, ReadingCondition of, @Nullable ReadingCondition less) {
    static TokenValues surprisal(RunSoFar run, ReadingCondition condition) {
        return new TokenValues(run.traces(), condition, null);
    }

    static TokenValues gain(RunSoFar run, ReadingCondition baseline) {
        return new TokenValues(run.traces(), baseline, ReadingCondition.HMT);
    }

    boolean isGain() {
        return less != null;
    }

    /** NaN for a token that was not scored under the conditions. */
    double nats(int segment, int position) {
        Row row = row(segment);
        return row.at(position);
    }

    /** The values of one segment. */
    Row row(int segment) {
        SegmentTrace trace = traces.get(segment);
        Floats minuend = trace.nll(of).orElse(null);
        Floats subtrahend = less == null ? null : trace.nll(less).orElse(null);
        boolean known = minuend != null && (less == null || subtrahend != null);
        return new Row(known ? minuend : null, subtrahend, trace.tokens().firstScored() - trace.tokens().start());
    }

    /** One segment's values; {@code first} is the position of the first scored token. */
    record Row(@Nullable Floats minuend, @Nullable Floats subtrahend, int first) {
        double at(int position) {
            Floats all = minuend;
            Floats minus = subtrahend;
            int index = position - first;
            if (all == null || index < 0 || index >= all.size()) {
                return Double.NaN;
            }
            // In single precision, as the gains of all other views.
            return minus == null ? all.get(index) : all.get(index) - minus.get(index);
        }
    }
}
