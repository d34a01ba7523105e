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
}
