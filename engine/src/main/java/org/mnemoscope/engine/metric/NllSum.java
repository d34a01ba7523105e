package org.mnemoscope.engine.metric;

/**
 * A sum of NLLs over scored tokens. Every mean and perplexity is made from such sums, so that none is ever a mean of perplexities.
 *
 * @param nats   total NLL in nats
 * @param tokens scored tokens it runs over
 */
public record NllSum(double nats, long tokens) {
    private static final double LN_2 = Math.log(2);

    /** No token: what a condition that was not run adds up to. */
    public static final NllSum NONE = new NllSum(0, 0);

    public NllSum plus(NllSum other) {
        return new NllSum(nats + other.nats, tokens + other.tokens);
    }

    public boolean isEmpty() {
        return tokens == 0;
    }

    /** Mean NLL in nats per token; NaN for no token. */
    public double meanNats() {
        return tokens == 0 ? Double.NaN : nats / tokens;
    }

    /** Mean NLL in bits per token; NaN for no token. */
    public double meanBits() {
        return meanNats() / LN_2;
    }

    /** exp(mean NLL); NaN for no token. */
    public double perplexity() {
        return Math.exp(meanNats());
    }

    /** Total NLL in bits over the UTF-8 bytes of the scored text: comparable between tokenizers. NaN for no token or no byte. */
    public double bitsPerByte(long utf8Bytes) {
        return tokens == 0 || utf8Bytes == 0 ? Double.NaN : nats / LN_2 / utf8Bytes;
    }
}
