package org.mnemoscope.engine.metric;

/** What a mean surprisal is shown in. */
public enum SurprisalUnit {
    NATS_PER_TOKEN,
    BITS_PER_TOKEN,
    BITS_PER_BYTE,
    PERPLEXITY;

    /**
     * A sum in this unit.
     *
     * @param utf8Bytes bytes of the scored text; looked at for {@link #BITS_PER_BYTE} only
     */
    public double of(NllSum sum, long utf8Bytes) {
        return switch (this) {
            case NATS_PER_TOKEN -> sum.meanNats();
            case BITS_PER_TOKEN -> sum.meanBits();
            case BITS_PER_BYTE -> sum.bitsPerByte(utf8Bytes);
            case PERPLEXITY -> sum.perplexity();
        };
    }

    /** The unit for gains: a difference of perplexities says little, so where losses are perplexities, gains are in nats. */
    public SurprisalUnit forGains() {
        return this == PERPLEXITY ? NATS_PER_TOKEN : this;
    }

    /**
     * What memory gained, in this unit's {@link #forGains}: positive where HMT predicts better.
     *
     * @param hmt       the sum under HMT
     * @param other     the sum over the same tokens under the condition compared with
     * @param utf8Bytes bytes of the scored text; looked at for {@link #BITS_PER_BYTE} only
     */
    public double gain(NllSum hmt, NllSum other, long utf8Bytes) {
        return forGains().of(other, utf8Bytes) - forGains().of(hmt, utf8Bytes);
    }
}
