package org.mnemoscope.visualizers.common;

import java.util.List;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * Another run, drawn over the one shown by the views that can.
 *
 * @param name what legends call it
 * @param path of its file, for scripts
 */
public record ComparedRun(String name, String path, RunSoFar run) {
    /** @param traces from segment 0 on */
    public static ComparedRun of(String name, String path, RunHeader header, TokenizedText text, List<SegmentTrace> traces) {
        RunSoFar run = new RunSoFar(header, text);
        run.append(traces);
        return new ComparedRun(name, path, run);
    }
}
