package org.mnemoscope.engine.whatif;

import java.util.Set;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * What to write on.
 *
 * @param place     where to go on
 * @param settings  effective settings; the official generation rounds the half down and divides recall scores by √h
 * @param condition with memory ({@code HMT}) or without ({@code NO_MEMORY})
 * @param sampling  how tokens are chosen
 * @param newTokens how many tokens at most
 * @param endTokens token ids that end the text; empty to write on past them
 */
public record ContinuationRequest(
        Place place,
        HmtSettings settings,
        ReadingCondition condition,
        Sampling sampling,
        int newTokens,
        Set<Integer> endTokens) {
    public ContinuationRequest {
        endTokens = Set.copyOf(endTokens);
        if (newTokens < 1) {
            throw new IllegalArgumentException("at least one token is written, not " + newTokens);
        }
    }
}
