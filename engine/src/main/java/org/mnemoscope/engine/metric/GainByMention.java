package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * Mean memory gain by the zone and the distance of a token's last mention: whether the segment's length, the sensory tokens, the
 * cache or the recall is what limits a model.
 *
 * @param bins  per zone and distance, by zone and then by distance; only those that hold tokens
 * @param zones per zone over all distances; only those that hold tokens
 */
public record GainByMention(List<Bin> bins, List<Bin> zones) {
    private static final MentionZone[] ZONES = MentionZone.values();

    /** Distances below 2^31. */
    private static final int BINS = 31;

    public GainByMention {
        bins = List.copyOf(bins);
        zones = List.copyOf(zones);
    }

    /**
     * Tokens whose last mention lies in one zone, {@code from} to below {@code to} tokens back.
     *
     * @param meanNats  mean gain in nats per token
     * @param halfWidth of its 95 % interval with segments as units ({@link ClusteredMean}); NaN for fewer than two segments
     */
    public record Bin(MentionZone zone, int from, int to, long tokens, double meanNats, double halfWidth) {
        private static Bin of(MentionZone zone, int from, int to, ClusteredMean mean) {
            return new Bin(zone, from, to, mean.count(), mean.mean(), mean.halfWidth());
        }
    }

    /**
     * Over segments that ran both conditions. Distances fall into bins from 1, 2, 4, 8, ... tokens.
     *
     * @param segments which segments count
     */
    public static GainByMention of(List<SegmentTrace> traces, ReadingCondition compared, TokenScope scope, LastMentions mentions,
            IntPredicate segments) {
        ClusteredMean[][] bins = new ClusteredMean[ZONES.length][BINS];
        ClusteredMean[][] zones = new ClusteredMean[ZONES.length][1];
        for (SegmentTrace trace : traces) {
            Optional<Floats> gain = segments.test(trace.segment()) ? MemoryGain.perToken(trace, compared) : Optional.empty();
            if (gain.isPresent()) {
                int scored = trace.tokens().firstScored();
                for (int token = scope.firstToken(trace.tokens()); token < trace.tokens().end(); token++) {
                    float nats = gain.get().get(token - scored);
                    int zone = mentions.zone(token).ordinal();
                    at(zones[zone], 0).add(nats);
                    at(bins[zone], bin(mentions.distance(token))).add(nats);
                }
                endSegment(zones);
                endSegment(bins);
            }
        }
        return new GainByMention(listed(bins, MentionZone.NEVER), listed(zones, null));
    }

    /** The largest power of two that a distance reaches, as an exponent; 0 for no mention. */
    private static int bin(int distance) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, distance));
    }

    private static ClusteredMean at(@Nullable ClusteredMean[] means, int index) {
        ClusteredMean mean = means[index];
        if (mean == null) {
            mean = new ClusteredMean();
            means[index] = mean;
        }
        return mean;
    }

    private static void endSegment(@Nullable ClusteredMean[][] zones) {
        for (@Nullable ClusteredMean[] zone : zones) {
            for (ClusteredMean mean : zone) {
                if (mean != null) {
                    mean.endSegment();
                }
            }
        }
    }

    private static List<Bin> listed(@Nullable ClusteredMean[][] zones, @Nullable MentionZone without) {
        List<Bin> found = new ArrayList<>();
        for (MentionZone zone : ZONES) {
            @Nullable ClusteredMean[] means = zones[zone.ordinal()];
            for (int bin = 0; bin < means.length && zone != without; bin++) {
                ClusteredMean mean = means[bin];
                if (mean != null && mean.count() > 0) {
                    boolean all = means.length == 1;
                    found.add(Bin.of(zone, all ? 0 : 1 << bin, all ? Integer.MAX_VALUE : 2 << bin, mean));
                }
            }
        }
        return found;
    }
}
