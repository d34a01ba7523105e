package org.mnemoscope.visualizers.reader;

/** What the background of a token in the reading pane shows. */
public enum TokenTint {
    NONE,
    /** −ln p of the token under HMT, in nats. */
    SURPRISAL,
    /** NLL under the baseline condition − NLL under HMT, in nats. */
    GAIN,
    /** p of the token under HMT. */
    PROBABILITY,
    /** The token's place in the vocabulary under HMT, 1 for the likeliest; known where likeliest tokens were kept. */
    RANK,
    /** Entropy of the distribution under HMT in nats; known where likeliest tokens were kept. */
    ENTROPY,
    /** The zone of the token's last mention. */
    MENTION;

    /** Whether a run must have kept likeliest tokens to show it. */
    boolean needsDetails() {
        return this == RANK || this == ENTROPY;
    }
}
