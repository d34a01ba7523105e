package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TopTokens;

/** Takes the output head's answers of one reading out of libtorch; every id is put into words once. */
final class HeadAnswers {
    private final int topTokens;
    private final IntFunction<String> words;
    private final Map<Integer, String> known = new HashMap<>();

    /**
     * @param topTokens how many likeliest tokens are kept at each place; 0 for none at all
     * @param words     the text of an id
     */
    HeadAnswers(int topTokens, IntFunction<String> words) {
        if (topTokens < 0) {
            throw new IllegalArgumentException("cannot keep " + topTokens + " tokens");
        }
        this.topTokens = topTokens;
        this.words = words;
    }

    int topTokens() {
        return topTokens;
    }

    /** What was expected at the scored tokens. */
    Predictions predictions(HmtModule.HeadResult head) {
        if (head.ranks().isEmpty()) { // one token of a text that begins: nothing was expected
            return new Predictions(Ints.of(), Floats.of(), TopTokens.NONE);
        }
        return new Predictions(ints(head.ranks()), Floats.of(head.entropies().toFloatArray()), top(head.ids(), head.nats()));
    }

    /** The details of a segment, from the answers of the lane that the trace shows. */
    TokenDetails details(Map<ReadingCondition, Predictions> predictions, HmtModule.HeadResult shown, boolean hasMemory) {
        return new TokenDetails(predictions,
                hasMemory ? Optional.of(said(shown, 0)) : Optional.empty(),
                hasMemory ? Optional.of(said(shown, 1)) : Optional.empty());
    }

    private TopTokens said(HmtModule.HeadResult head, int row) {
        try (NDArray ids = head.saidIds().get(row); NDArray nats = head.saidNats().get(row)) {
            return top((PtNDArray) ids.expandDims(0), (PtNDArray) nats.expandDims(0));
        }
    }

    private TopTokens top(PtNDArray ids, PtNDArray nats) {
        Ints flat = ints(ids);
        List<String> texts = Arrays.stream(flat.toArray()).mapToObj(id -> known.computeIfAbsent(id, words::apply)).toList();
        return new TopTokens((int) ids.getShape().get(1), flat, texts, Floats.of(nats.toFloatArray()));
    }

    private static Ints ints(PtNDArray values) {
        return Ints.of(Arrays.stream(values.toLongArray()).mapToInt(Math::toIntExact).toArray());
    }
}
