package org.mnemoscope.engine.model;

import java.util.List;
import org.mnemoscope.engine.trace.Floats;

/**
 * One segment read again with memories left out of recall, one at a time.
 *
 * @param nllNats −ln p of the segment's tokens from its second on, with all memories; the first token is predicted in the segment before
 * @param without the same without each of the memories asked for
 */
public record Ablations(Floats nllNats, List<Floats> without) {
    public Ablations {
        without = List.copyOf(without);
    }
}
