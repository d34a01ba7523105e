package org.mnemoscope.visualizers.memorymap;

import java.util.Optional;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Which vector of each segment is laid out. */
public enum Embedding {
    /** M_n: what the segment left behind. */
    MEMORY,
    /** P_n: what was recalled for it. */
    PROMPT,
    /** S_n: what asked for it. */
    SUMMARY;

    public Optional<Floats> of(SegmentTrace trace) {
        return switch (this) {
            case MEMORY -> trace.memoryEmbedding();
            case PROMPT -> trace.memoryPrompt();
            case SUMMARY -> trace.summaryEmbedding();
        };
    }
}
