package org.mnemoscope.engine.evaluation;

import java.util.Locale;

/** What a model is given as memory when it must answer. Sensory tokens and weights are the same in all three. */
public enum MemoryState {
    /** The memory embeddings of the document itself: the full model. */
    HMT,
    /** None: the memory prompt is the learned initial memory m0, as under {@link org.mnemoscope.engine.trace.ReadingCondition#NO_RECALL}. */
    MEMORY_OFF,
    /** The memory embeddings of another document, which was read in the same way. */
    WRONG_MEMORY;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
