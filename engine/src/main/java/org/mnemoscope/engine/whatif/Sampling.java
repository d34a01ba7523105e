package org.mnemoscope.engine.whatif;

/**
 * How the next token is chosen.
 *
 * @param temperature logits are divided by this; 0 takes the likeliest token (greedy)
 * @param topP        only the likeliest tokens that together reach this probability are drawn from; 1 for all
 * @param seed        the same seed draws the same tokens
 */
public record Sampling(double temperature, double topP, long seed) {
    public Sampling {
        if (!(temperature >= 0 && temperature <= 100)) {
            throw new IllegalArgumentException("the temperature must lie between 0 and 100, not " + temperature);
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("top-p must lie in (0, 1], not " + topP);
        }
    }

    /** Always the likeliest token. */
    public static Sampling greedy() {
        return new Sampling(0, 1, 0);
    }
}
