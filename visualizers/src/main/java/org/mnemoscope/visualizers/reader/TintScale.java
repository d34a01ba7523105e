package org.mnemoscope.visualizers.reader;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * From a token's value in nats to the strength of its background. Fixed scales, the same for every book: surprisal from
 * 0 to {@value #FULL_SURPRISAL}, gain from −{@value #FULL_GAIN} over 0 (no tint) to {@value #FULL_GAIN}.
 */
final class TintScale {
    /** Nats of surprisal that give the full tint. */
    static final double FULL_SURPRISAL = 10;
    /** Nats of gain, to either side, that give the full tint. */
    static final double FULL_GAIN = 4;
    /** The full tint's opacity: text on it stays easy to read. */
    private static final double FULL_OPACITY = 0.62;

    private TintScale() {}

    /** The values that a tint shows, one per scored token; empty where they were not measured. */
    static Optional<Floats> values(TokenTint tint, SegmentTrace trace, ReadingCondition baseline) {
        return switch (tint) {
            case NONE -> Optional.empty();
            case SURPRISAL -> trace.nll(ReadingCondition.HMT);
            case GAIN -> MemoryGain.perToken(trace, baseline);
        };
    }

    /** Strength in [−1, 1]; negative for a loss. */
    static double strength(TokenTint tint, double nats) {
        double full = tint == TokenTint.GAIN ? FULL_GAIN : FULL_SURPRISAL;
        return Math.max(-1, Math.min(1, nats / full));
    }

    /** The colour of a strength: the diverging ramp has its two colours at its ends and nothing at zero. */
    static Color colour(double strength, Color positive, Color negative) {
        return (strength < 0 ? negative : positive).deriveColor(0, 1, 1, Math.abs(strength) * FULL_OPACITY);
    }
}
