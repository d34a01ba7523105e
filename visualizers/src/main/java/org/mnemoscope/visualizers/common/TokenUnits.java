package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.visualizers.axis.Numbers;

/** Units for the surprisal or gain of single tokens, which have neither perplexity nor bytes of their own: nats or bits. */
public final class TokenUnits {
    private static final double LN_2 = Math.log(2);

    private TokenUnits() {}

    private static boolean isBits(SurprisalUnit unit) {
        return unit == SurprisalUnit.BITS_PER_TOKEN || unit == SurprisalUnit.BITS_PER_BYTE;
    }

    /** Nats in bits if the unit of the views is one of bits, else in nats. */
    public static double of(SurprisalUnit unit, double nats) {
        return isBits(unit) ? nats / LN_2 : nats;
    }

    public static String name(SurprisalUnit unit) {
        return Texts.get(isBits(unit) ? "view.token-unit.bits" : "view.token-unit.nats");
    }

    /** A surprisal with its unit. */
    public static String surprisal(SurprisalUnit unit, double nats) {
        return Numbers.fixed(of(unit, nats), 2) + " " + name(unit);
    }

    /** A gain with its sign and unit. */
    public static String gain(SurprisalUnit unit, double nats) {
        return Numbers.signed(of(unit, nats), 2) + " " + name(unit);
    }
}
