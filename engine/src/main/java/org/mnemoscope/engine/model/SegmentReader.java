package org.mnemoscope.engine.model;

import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/** The state of one reading: memory caches and sensory tails of every condition. Belongs to the engine thread. */
public interface SegmentReader extends AutoCloseable {
    /**
     * Reads the next segment under every condition of this reading.
     *
     * @param tokens where the segment lies in its text
     * @param ids    its token ids, {@code tokens.size()} of them
     */
    SegmentTrace read(TokenRange tokens, int[] ids);

    @Override
    void close();
}
