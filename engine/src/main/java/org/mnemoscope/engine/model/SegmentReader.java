package org.mnemoscope.engine.model;

import java.util.List;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/** The state of one reading: memory caches and sensory tails of every condition. Belongs to the engine thread. */
public interface SegmentReader extends AutoCloseable {
    /** How many segments behind the next one this reader would like to know now; 0 for none. */
    default int lookAhead() {
        return 0;
    }

    /**
     * Tells the segments behind the next one, so that what does not depend on memory can be done for several at once. It changes
     * no result, and other segments may come.
     *
     * @param segments their token ids, in order
     */
    default void announce(List<int[]> segments) {}

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
