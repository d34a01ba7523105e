package org.mnemoscope.engine.metric;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;

/** Small traces with chosen numbers. */
final class Traces {
    private Traces() {}

    static SegmentTrace trace(int segment, int start, int end, Map<ReadingCondition, float[]> nll) {
        Map<ReadingCondition, Floats> rows = new EnumMap<>(ReadingCondition.class);
        nll.forEach((condition, values) -> rows.put(condition, Floats.of(values)));
        return new SegmentTrace(segment, new TokenRange(start, end), 0, Optional.empty(), rows, Optional.empty(), Optional.empty(),
                Optional.empty(), new StepTiming(0, 0, 0, 0));
    }

    /** One token per segment, so that segment n covers the token n. */
    static SegmentTrace recalling(int segment, int firstCached, float... weights) {
        return new SegmentTrace(segment, new TokenRange(segment, segment + 1), 0, Optional.of(new Recall(firstCached, Floats.of(weights))),
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), new StepTiming(0, 0, 0, 0));
    }
}
