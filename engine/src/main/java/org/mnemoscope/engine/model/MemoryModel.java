package org.mnemoscope.engine.model;

import java.util.List;
import java.util.Set;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;

/** A backbone with its HMT checkpoint, loaded. Belongs to the engine thread: every call, and its end, happen there. */
public interface MemoryModel extends AutoCloseable {
    ModelCard card();

    /** The settings of the model folder; a reading may change what its options allow. */
    HmtSettings settings();

    /** {@code cpu}, {@code cuda:0}. */
    String device();

    /** Number format of the backbone: {@code fp32}, {@code bf16} or {@code fp16}. */
    String dtype();

    /** SHA-256 over the weight files, in hex (of files above 64 MiB over samples of them); computed when asked for. */
    String weightsSha256();

    /** The conditions that this checkpoint allows. */
    Set<ReadingCondition> conditions();

    TextTokenizer tokenizer();

    /** The token ids with which this model ends a text; empty if it has none. */
    Set<Integer> endTokens();

    /**
     * Begins a reading at segment 0.
     *
     * @throws org.mnemoscope.engine.error.ReadingException if a condition is not among {@link #conditions()}
     */
    default SegmentReader newReader(HmtSettings settings, Set<ReadingCondition> conditions) {
        return newReader(settings, conditions, 0);
    }

    /**
     * As above, for traces with {@link org.mnemoscope.engine.trace.TokenDetails}.
     *
     * @param topTokens how many of the likeliest tokens to keep at each token; 0 for traces without details
     */
    SegmentReader newReader(HmtSettings settings, Set<ReadingCondition> conditions, int topTokens);

    /**
     * Goes on from a place under {@link ReadingCondition#HMT} or {@link ReadingCondition#NO_MEMORY} (hmt-spec §9).
     *
     * @throws org.mnemoscope.engine.error.ReadingException if the model cannot, or for another condition
     */
    Continuation continueFrom(Place place, HmtSettings settings, ReadingCondition condition);

    /**
     * Reads a segment again with memories left out of recall, one at a time; the recall weights of the others are renormalised.
     *
     * @param place    the segment is its open one
     * @param memories indices into the place's memories, each among the last N
     * @throws org.mnemoscope.engine.error.ReadingException if the model has no recall, or nothing was recalled there
     */
    default Ablations leaveOut(Place place, HmtSettings settings, List<Integer> memories) {
        throw new ReadingException("The model " + card().name() + " cannot leave out memories.", "Use an HMT model with recall.");
    }

    @Override
    void close();
}
