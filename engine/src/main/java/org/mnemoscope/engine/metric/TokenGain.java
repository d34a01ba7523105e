package org.mnemoscope.engine.metric;

/**
 * What memory did to one token.
 *
 * @param token         index of the token in the text
 * @param hmtNats       NLL under HMT
 * @param conditionNats NLL under the condition compared with
 */
public record TokenGain(int token, float hmtNats, float conditionNats) {
    /** g_t: positive where HMT predicts the token better. */
    public float gainNats() {
        return conditionNats - hmtNats;
    }
}
