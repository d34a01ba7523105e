package org.mnemoscope.engine.model;

import java.util.List;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;

/**
 * A place in a text from which a model can go on: enough to do so without reading the text again.
 *
 * @param memories memory embeddings of the closed segments before, oldest first; more than the cache holds are allowed
 * @param tail     token ids of the end of the last closed segment, at least k of them if it has as many
 * @param open     token ids of the open segment: 1 to S; none only behind one memory and no tail, which is then the prompt itself
 */
public record Place(List<Floats> memories, Ints tail, Ints open) {
    public Place {
        memories = List.copyOf(memories);
        if (open.size() == 0 && !(memories.size() == 1 && tail.size() == 0)) {
            throw new IllegalArgumentException("a place has at least one token before it, or is one memory alone");
        }
    }

    /** The place behind a memory, with no text: what is written there comes out of the memory alone. */
    public static Place behind(Floats memory) {
        return new Place(List.of(memory), Ints.of(), Ints.of());
    }

    /** Whether this is {@link #behind} a memory. */
    public boolean isMemoryAlone() {
        return open.size() == 0;
    }
}
