package org.mnemoscope.visualizers.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * The range of recall weights that the colour ramp spans, gathered row by row. The first rows, where few memories share
 * the whole weight, do not widen it: their cells show the ramp's end, which the legend marks with "at least".
 */
final class WeightDomain {
    private static final int FEW_MEMORIES = 8;
    private static final double LOG_SPAN = 1000;
    private static final double LOWEST_LIFT = 0.1;

    private double largestWeight;
    private double largestLift = 1;
    private double largestEarlyWeight;
    private int mostMemories = 2;

    /** Takes the next row in. */
    void add(SegmentTrace trace) {
        Optional<Recall> recall = trace.recall();
        if (recall.isEmpty()) {
            return;
        }
        int memories = recall.get().weights().size();
        mostMemories = Math.max(mostMemories, memories);
        float largest = recall.get().weightOf(recall.get().strongestSegment());
        if (memories < FEW_MEMORIES) {
            largestEarlyWeight = Math.max(largestEarlyWeight, largest);
        } else {
            largestWeight = Math.max(largestWeight, largest);
            largestLift = Math.max(largestLift, (double) largest * memories);
        }
    }

    /** The value at the ramp's end: a weight, a multiple of the even recall, or one over a rank. */
    double high(WeightScale scale) {
        if (scale == WeightScale.LIFT) {
            return Math.max(10, largestLift);
        }
        if (scale == WeightScale.RANK) {
            return 1;
        }
        double weight = largestWeight > 0 ? largestWeight : largestEarlyWeight;
        return weight > 0 ? weight : 1;
    }

    /** The value at the ramp's start. */
    double low(WeightScale scale) {
        return switch (scale) {
            case LINEAR -> 0;
            case LOG -> high(scale) / LOG_SPAN;
            case LIFT -> LOWEST_LIFT;
            case RANK -> 1.0 / mostMemories;
        };
    }

    /** Where a value lies between {@link #low} (0) and {@link #high} (1), held inside. */
    double position(WeightScale scale, double value) {
        double low = low(scale);
        double high = high(scale);
        if (scale == WeightScale.LINEAR) {
            return Math.min(1, value / high);
        }
        return value <= low ? 0 : Math.min(1, Math.log(value / low) / Math.log(high / low));
    }

    /** Values for the legend's ticks, ascending, inside the domain. */
    List<Double> ticks(WeightScale scale) {
        List<Double> ticks = new ArrayList<>();
        double low = low(scale);
        double high = high(scale);
        if (scale == WeightScale.LINEAR) {
            for (int i = 0; i <= 4; i++) {
                ticks.add(high * i / 4);
            }
            return ticks;
        }
        ticks.add(low);
        for (double tick = Math.pow(10, Math.ceil(Math.log10(low) - 1e-9)); tick <= high * 1.0001; tick *= 10) {
            if (tick > low * 2 && tick < high / 2) {
                ticks.add(tick);
            }
        }
        ticks.add(high);
        return ticks;
    }
}
