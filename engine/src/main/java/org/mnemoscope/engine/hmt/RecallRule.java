package org.mnemoscope.engine.hmt;

import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

/** How recall scores are scaled and rounded (hmt-spec §5). */
public record RecallRule(double divisor, RecallPrecision precision) {
    /** From here on, both d and h, the official scoring code divides by h. */
    private static final int LARGE = 4096;

    /** The rule that settings mean for memories of width {@code d}. */
    public static RecallRule of(HmtSettings settings, int d) {
        int h = settings.recallWidth();
        boolean byHidden = settings.recallScale() == RecallScale.HIDDEN
                || (settings.recallScale() == RecallScale.AUTO && d >= LARGE && h >= LARGE);
        return new RecallRule(byHidden ? h : Math.sqrt(h), settings.recallPrecision());
    }
}
