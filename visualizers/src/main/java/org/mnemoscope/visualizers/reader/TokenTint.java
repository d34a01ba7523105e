package org.mnemoscope.visualizers.reader;

/** What the background of a token in the reading pane shows. */
public enum TokenTint {
    NONE,
    /** −ln p of the token under HMT, in nats. */
    SURPRISAL,
    /** NLL under the baseline condition − NLL under HMT, in nats. */
    GAIN
}
