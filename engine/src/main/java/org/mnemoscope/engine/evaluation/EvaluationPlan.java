package org.mnemoscope.engine.evaluation;

import java.util.List;

/**
 * How much is measured.
 *
 * @param segments      lengths of the made documents, in segments; each at least 2
 * @param seeds         how often everything is made and measured anew; the spread over seeds needs two
 * @param documents     made documents for each length and seed, at least 2, for a wrong memory is another one's
 * @param tokensPerBook how much of a text is read for its NLL; a longer one is read from a random place for each seed
 */
public record EvaluationPlan(List<Integer> segments, int seeds, int documents, int tokensPerBook) {
    public EvaluationPlan {
        segments = List.copyOf(segments);
        if (seeds < 1 || documents < 2 || tokensPerBook < 2 || segments.stream().anyMatch(length -> length < 2)) {
            throw new IllegalArgumentException(segments + " segments, " + seeds + " seeds, " + documents + " documents, " + tokensPerBook + " tokens");
        }
    }

    /**
     * The seed of one kind of document, so that they can be made again.
     *
     * @param number 1 to {@link #seeds()}
     * @param kind   for documents with facts, their length in segments
     */
    public long seed(int number, int kind) {
        return 1_000_003L * number + kind;
    }
}
