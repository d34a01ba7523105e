package org.mnemoscope.engine.weights;

import java.util.List;

/** Where the values of one weight come from: bytes on disk as they are, or with a LoRA change to be folded in. */
public sealed interface WeightSource {
    /** The stored tensor, without the change. */
    StoredTensor base();

    /** Sizes per dimension. */
    default List<Long> shape() {
        return base().shape();
    }

    /** A weight as it is stored. */
    record Plain(StoredTensor base) implements WeightSource {}

    /**
     * A weight W with a low-rank change (hmt-spec §8.3).
     *
     * @param base  W
     * @param a     A, [r, in]; for an embedding [r, V]
     * @param b     B, [out, r]; for an embedding [d, r]
     * @param scale alpha / r
     * @param kind  how B·A lies on W
     */
    record Folded(StoredTensor base, StoredTensor a, StoredTensor b, double scale, Kind kind) implements WeightSource {}

    /** How the change B·A lies on W. */
    enum Kind {
        /** W [out, in] += scale · B A. */
        LINEAR,
        /** W [in, out] += scale · (B A)ᵀ: GPT-2's Conv1D. */
        CONV1D,
        /** W [V, d] += scale · (B A)ᵀ; a tied head keeps the unchanged matrix. */
        EMBEDDING
    }
}
