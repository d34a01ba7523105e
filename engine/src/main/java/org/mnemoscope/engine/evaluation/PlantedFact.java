package org.mnemoscope.engine.evaluation;

import org.mnemoscope.engine.trace.TokenRange;

/**
 * A fact in a document. Token ranges count from the start of the document.
 *
 * @param plantedSegment the segment that holds all of the statement
 * @param querySegment   the later segment that holds cue and answer
 * @param statement      the tokens of the statement
 * @param answer         the tokens of the value behind the lead; all of them lie in the second half of the query segment
 */
public record PlantedFact(Fact fact, int plantedSegment, int querySegment, TokenRange statement, TokenRange answer) {
    /** Segments from statement to query. */
    public int distance() {
        return querySegment - plantedSegment;
    }
}
