package org.mnemoscope.engine.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * Whether recall stays with the book at hand where two books alternate. Every spread is over seeds.
 *
 * @param segments      length of the documents
 * @param sameBookMass  mean share of the recall weights on memories of the same book
 * @param sameBookTop1  share of segments whose strongest recalled memory is of the same book
 * @param chance        mean share of the memories that are of the same book: both numbers of a recall that is blind
 * @param secondHalfNll mean NLL in nats per token of the second halves
 */
public record InterleavedScores(
        int segments, Spread sameBookMass, Spread sameBookTop1, Spread chance, Map<ReadingCondition, Spread> secondHalfNll) {
    public InterleavedScores {
        secondHalfNll = Collections.unmodifiableMap(new EnumMap<>(secondHalfNll));
    }
}
