package org.mnemoscope.engine.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of planted facts in documents of one length. Every spread is over seeds.
 *
 * @param segments       length of the documents
 * @param facts          facts in each document
 * @param queries        answers asked for, over all seeds
 * @param recallTop1     share of query segments whose strongest recalled memory is that of the planted segment; over query segments
 *                       with at least two memories. No value for a model without recall
 * @param plantedWeight  mean recall weight on the planted segment, over the same
 * @param answerNll      mean NLL of an answer in nats: summed over its tokens
 * @param answerAccuracy share of answers whose first token is the most probable of the vocabulary
 */
public record FactScores(
        int segments,
        int facts,
        int queries,
        Spread recallTop1,
        Spread plantedWeight,
        Map<MemoryState, Spread> answerNll,
        Map<MemoryState, Spread> answerAccuracy) {
    public FactScores {
        answerNll = Collections.unmodifiableMap(new EnumMap<>(answerNll));
        answerAccuracy = Collections.unmodifiableMap(new EnumMap<>(answerAccuracy));
    }

    /** {@link #answerNll} under one state of the memory. */
    public Spread nll(MemoryState state) {
        return answerNll.getOrDefault(state, Spread.NONE);
    }

    /** {@link #answerAccuracy} under one state of the memory. */
    public Spread accuracy(MemoryState state) {
        return answerAccuracy.getOrDefault(state, Spread.NONE);
    }
}
