package org.mnemoscope.engine.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured.
 *
 * @param facts       by length; empty if facts were not asked for
 * @param texts       empty if texts were not asked for
 * @param repeats     by length; with texts
 * @param interleaved with at least two texts that are long enough
 */
public record EvaluationResult(
        List<FactScores> facts, Optional<TextScores> texts, List<RepeatScores> repeats, Optional<InterleavedScores> interleaved) {
    public EvaluationResult {
        facts = List.copyOf(facts);
        repeats = List.copyOf(repeats);
    }
}
