package org.mnemoscope.visualizers.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.RunsForTests;

/** Runs that are read up to some place. */
public final class Runs {
    private Runs() {}

    public static RunSoFar read(SyntheticRun run, int segments) {
        return RunsForTests.read(run.header(), run.text(), run.first(segments));
    }

    /** A run whose segments have just these recalls, one token each. */
    public static RunSoFar withRecalls(List<Optional<Recall>> recalls) {
        SyntheticRun words = SyntheticRun.of(recalls.size() + 20, 1, 4);
        List<SegmentTrace> traces = new ArrayList<>();
        for (int i = 0; i < recalls.size(); i++) {
            TokenRange tokens = new TokenRange(i, i + 1);
            Map<ReadingCondition, Floats> nll = Map.of(ReadingCondition.HMT, Floats.of(new float[tokens.scoredSize()]));
            traces.add(new SegmentTrace(i, tokens, 0, recalls.get(i), nll, Optional.empty(), Optional.empty(), Optional.empty(),
                    new StepTiming(0, 0, 0, 0)));
        }
        return RunsForTests.read(words.header(), words.text(), traces);
    }

    public static Recall recall(int first, float... weights) {
        return new Recall(first, Floats.of(weights));
    }

    /** The same segments as a model without memory leaves them: no recall, no embeddings. */
    public static List<SegmentTrace> without(List<SegmentTrace> traces) {
        return traces.stream().map(trace -> new SegmentTrace(trace.segment(), trace.tokens(), trace.sensoryTokens(), Optional.empty(),
                trace.tokenNllNats(), Optional.empty(), Optional.empty(), Optional.empty(), trace.timing())).toList();
    }
}
