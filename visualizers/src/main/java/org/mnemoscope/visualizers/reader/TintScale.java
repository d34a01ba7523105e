package org.mnemoscope.visualizers.reader;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * From a token's value to the strength of its background. Fixed scales, the same for every book: surprisal from
 * 0 to {@value #FULL_SURPRISAL} nats, gain from −{@value #FULL_GAIN} over 0 (no tint) to {@value #FULL_GAIN}, entropy from 0 to
 * {@value #FULL_ENTROPY}, ranks logarithmically from 1 (no tint) to {@value #FULL_RANK}, probability as it is.
 */
final class TintScale {
    /** Nats of surprisal that give the full tint. */
    static final double FULL_SURPRISAL = 10;
    /** Nats of gain, to either side, that give the full tint. */
    static final double FULL_GAIN = 4;
    /** Nats of entropy that give the full tint. */
    static final double FULL_ENTROPY = 8;
    /** The rank that gives the full tint. */
    static final double FULL_RANK = 10_000;
    /** The full tint's opacity: text on it stays easy to read. */
    private static final double FULL_OPACITY = 0.62;

    private TintScale() {}

    /** The values that a tint shows, one per scored token; empty where they were not measured. */
    static Optional<Floats> values(TokenTint tint, SegmentTrace trace, ReadingCondition baseline) {
        return switch (tint) {
            case NONE, MENTION -> Optional.empty();
            case SURPRISAL, PROBABILITY -> trace.nll(ReadingCondition.HMT);
            case GAIN -> MemoryGain.perToken(trace, baseline);
            case RANK -> trace.predictions(ReadingCondition.HMT).map(predictions -> floats(predictions.ranks()));
            case ENTROPY -> trace.predictions(ReadingCondition.HMT).map(Predictions::entropyNats);
        };
    }

    private static Floats floats(Ints values) {
        float[] row = new float[values.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = values.get(i);
        }
        return Floats.of(row);
    }

    /** Strength in [−1, 1]; negative for a loss. {@code value} is what {@link #values} gave. */
    static double strength(TokenTint tint, double value) {
        double strength = switch (tint) {
            case NONE, MENTION -> 0;
            case SURPRISAL -> value / FULL_SURPRISAL;
            case GAIN -> value / FULL_GAIN;
            case PROBABILITY -> Math.exp(-value);
            case RANK -> Math.log(value) / Math.log(FULL_RANK);
            case ENTROPY -> value / FULL_ENTROPY;
        };
        return Math.max(-1, Math.min(1, strength));
    }

    /** The colour of a strength: the diverging ramp has its two colours at its ends and nothing at zero. */
    static Color colour(double strength, Color positive, Color negative) {
        return (strength < 0 ? negative : positive).deriveColor(0, 1, 1, Math.abs(strength) * FULL_OPACITY);
    }
}
