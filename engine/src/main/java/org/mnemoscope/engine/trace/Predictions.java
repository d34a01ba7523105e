package org.mnemoscope.engine.trace;

/**
 * What a model expected at each scored token of a segment, under one reading condition, beside the NLL.
 *
 * @param ranks       place of the token that came among all of the vocabulary: 1 is the likeliest; equals share the best place
 * @param entropyNats entropy of the whole distribution
 * @param top         the likeliest tokens, one row for each scored token
 */
public record Predictions(Ints ranks, Floats entropyNats, TopTokens top) {
    public Predictions {
        if (ranks.size() != entropyNats.size() || ranks.size() != top.places()) {
            throw new IllegalArgumentException(ranks.size() + " ranks, " + entropyNats.size() + " entropies and " + top.places() + " rows of tokens");
        }
    }
}
