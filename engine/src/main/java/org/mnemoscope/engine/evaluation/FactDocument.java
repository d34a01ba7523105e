package org.mnemoscope.engine.evaluation;

import java.util.List;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * Prose with facts planted in it.
 *
 * @param ids           token ids, a whole number of segments
 * @param segmentTokens S
 * @param facts         what was planted, by query segment
 */
public record FactDocument(Ints ids, int segmentTokens, List<PlantedFact> facts) {
    public FactDocument {
        facts = List.copyOf(facts);
    }

    public int segments() {
        return ids.size() / segmentTokens;
    }

    /** The token ids of one segment, S of them. */
    public int[] segment(int index) {
        return ids.slice(index * segmentTokens, (index + 1) * segmentTokens);
    }

    /** Where a segment lies in the document. */
    public TokenRange tokens(int segment) {
        return new TokenRange(segment * segmentTokens, (segment + 1) * segmentTokens);
    }
}
