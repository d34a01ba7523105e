package org.mnemoscope.visualizers.common;

import java.util.List;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/** Opens what only views may do. */
public final class RunsForTests {
    private RunsForTests() {}

    public static RunSoFar read(RunHeader header, TokenizedText text, List<SegmentTrace> traces) {
        RunSoFar run = new RunSoFar(header, text);
        run.append(traces);
        return run;
    }

    public static void append(RunSoFar run, List<SegmentTrace> traces) {
        run.append(traces);
    }
}
