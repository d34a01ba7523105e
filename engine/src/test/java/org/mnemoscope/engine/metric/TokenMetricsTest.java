package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.trace;
import static org.mnemoscope.engine.trace.ReadingCondition.HMT;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_MEMORY;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_RECALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;

class TokenMetricsTest {
    private final List<SegmentTrace> traces = List.of(
            trace(0, 0, 4, Map.of(HMT, new float[] {1, 2, 3}, NO_MEMORY, new float[] {2, 1, 3})),
            trace(1, 4, 8, Map.of(HMT, new float[] {4, 5, 6, 7}, NO_MEMORY, new float[] {4, 4, 9, 8})));

    /** S = 4, k = 2, N = 2. */
    private final HmtSettings settings = new HmtSettings(4, 2, 2, 8, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);

    @Test
    void runningTotalsGrowTokenByTokenAndDoNotDependOnHowTheRunCame() {
        RunningNll once = new RunningNll(List.of(HMT, NO_MEMORY), TokenScope.ALL);
        once.take(traces);
        RunningNll twice = new RunningNll(List.of(HMT, NO_MEMORY), TokenScope.ALL);
        twice.take(traces.subList(0, 1));
        assertThat(twice.rows()).isEqualTo(3);
        twice.take(traces);
        for (RunningNll running : List.of(once, twice)) {
            assertThat(values(running, HMT)).containsExactly(1, 3, 6, 10, 15, 21, 28);
            assertThat(IntStream.range(0, running.rows()).mapToDouble(running.tokens())).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
            double last = running.totalNats(NO_MEMORY).applyAsDouble(6);
            assertThat(last).isEqualTo(Perplexity.ofText(traces, NO_MEMORY, TokenScope.ALL).nats());
        }
    }

    @Test
    void runningTotalsOfAScopeAndOfAMissingCondition() {
        RunningNll running = new RunningNll(List.of(HMT, NO_RECALL), new TokenScope(2));
        running.take(traces);
        assertThat(values(running, HMT)).containsExactly(2, 5, 11, 18);
        assertThat(running.totalNats(NO_RECALL).applyAsDouble(0)).isNaN();
        assertThat(running.tokens().applyAsDouble(2)).isEqualTo(6);
    }

    @Test
    void whatWasReadOffARunningTotalStaysWhenTheRunGrows() {
        List<SegmentTrace> many = new ArrayList<>();
        RunningNll running = new RunningNll(List.of(HMT), TokenScope.ALL);
        many.add(trace(0, 0, 2, Map.of(HMT, new float[] {1})));
        running.take(many);
        var before = running.totalNats(HMT);
        for (int n = 1; n < 2000; n++) {
            many.add(trace(n, 2 * n, 2 * n + 2, Map.of(HMT, new float[] {1, 1})));
        }
        running.take(many);
        assertThat(running.rows()).isEqualTo(3999);
        assertThat(before.applyAsDouble(0)).isEqualTo(1);
        assertThat(running.totalNats(HMT).applyAsDouble(3998)).isEqualTo(3999);
    }

    private static double[] values(RunningNll running, org.mnemoscope.engine.trace.ReadingCondition condition) {
        return IntStream.range(0, running.rows()).mapToDouble(running.totalNats(condition)).toArray();
    }

    @Test
    void meansByPositionLeaveOutWhatWasNotScored() {
        PositionNll all = PositionNll.of(traces, HMT, 4, segment -> true);
        assertThat(IntStream.range(0, 4).mapToDouble(all::meanNats)).containsExactly(4.0, 3.0, 4.0, 5.0);
        assertThat(IntStream.range(0, 4).map(all::count)).containsExactly(1, 2, 2, 2);
        PositionNll first = PositionNll.of(traces, HMT, 4, segment -> segment == 0);
        assertThat(first.meanNats(0)).isNaN();
        assertThat(first.meanNats(3)).isEqualTo(3);
        assertThat(PositionNll.of(traces, NO_RECALL, 4, segment -> true).count(1)).isZero();
    }

    @Test
    void theLastMentionHasADistanceAndAZone() {
        // Segments of four:             0           1           2           3             4
        LastMentions mentions = LastMentions.of(Ints.of(1, 2, 3, 1, 4, 3, 1, 5, 2, 5, 3, 4, 9, 9, 9, 3, 2, 1, 8, 2), settings);
        assertThat(mentions.zone(0)).isEqualTo(MentionZone.NEVER);
        assertThat(mentions.previous(0)).isEqualTo(-1);
        assertThat(mentions.distance(0)).isZero();
        assertThat(mentions.zone(3)).as("1 at 0, in the same segment").isEqualTo(MentionZone.SEGMENT);
        assertThat(mentions.zone(5)).as("3 at 2, the last but one token before the segment").isEqualTo(MentionZone.SENSORY);
        assertThat(mentions.distance(5)).isEqualTo(3);
        assertThat(mentions.zone(8)).as("2 at 1, in segment 0, which the cache of segment 2 holds").isEqualTo(MentionZone.CACHE);
        assertThat(mentions.zone(11)).as("4 at 4, in segment 1 but before its last two tokens").isEqualTo(MentionZone.CACHE);
        assertThat(mentions.zone(17)).as("1 at 6, in segment 1, which the cache of segment 4 has dropped").isEqualTo(MentionZone.EVICTED);
        assertThat(mentions.zone(19)).isEqualTo(MentionZone.SEGMENT);
    }

    @Test
    void theIntervalTakesSegmentsAsUnits() {
        ClusteredMean mean = new ClusteredMean();
        double[][] segments = {{1, 2, 3}, {5}, {}, {2, 2}};
        for (double[] segment : segments) {
            for (double value : segment) {
                mean.add(value);
            }
            mean.endSegment();
        }
        double m = 15.0 / 6;
        double squares = Math.pow(6 - 3 * m, 2) + Math.pow(5 - m, 2) + Math.pow(4 - 2 * m, 2);
        assertThat(mean.mean()).isCloseTo(m, within(1e-12));
        assertThat(mean.count()).isEqualTo(6);
        assertThat(mean.halfWidth()).isCloseTo(1.959964 * Math.sqrt(squares * 3 / 2) / 6, within(1e-12));
        ClusteredMean one = new ClusteredMean();
        one.add(1);
        one.endSegment();
        assertThat(one.halfWidth()).isNaN();
        assertThat(new ClusteredMean().mean()).isNaN();
    }

    /** For segments of one token each it is the plain interval of a mean. */
    @Test
    void theIntervalOfSingleTokensIsThePlainOne() {
        Random random = new Random(5);
        ClusteredMean mean = new ClusteredMean();
        double[] values = random.doubles(200).toArray();
        for (double value : values) {
            mean.add(value);
            mean.endSegment();
        }
        double average = IntStream.range(0, 200).mapToDouble(i -> values[i]).average().orElseThrow();
        double variance = IntStream.range(0, 200).mapToDouble(i -> Math.pow(values[i] - average, 2)).sum() / 199;
        assertThat(mean.halfWidth()).isCloseTo(1.959964 * Math.sqrt(variance / 200), within(1e-9));
    }

    @Test
    void gainByMentionCountsEveryTokenOnce() {
        LastMentions mentions = LastMentions.of(Ints.of(1, 2, 1, 2, 2, 1, 7, 2), settings);
        GainByMention gain = GainByMention.of(traces, NO_MEMORY, TokenScope.ALL, mentions, segment -> true);
        // Tokens 1 to 7 have gains 1, -1, 0, 0, -1, 3, 1 and zones never, segment, segment, sensory, sensory, never, segment.
        assertThat(gain.zones()).extracting(GainByMention.Bin::zone)
                .containsExactly(MentionZone.SEGMENT, MentionZone.SENSORY, MentionZone.NEVER);
        assertThat(gain.zones()).extracting(GainByMention.Bin::tokens).containsExactly(3L, 2L, 2L);
        assertThat(gain.zones().get(0).meanNats()).isCloseTo(0, within(1e-9));
        assertThat(gain.zones().get(1).meanNats()).isCloseTo(-0.5, within(1e-9));
        assertThat(gain.zones().get(2).meanNats()).isCloseTo(2, within(1e-9));
        assertThat(gain.bins()).extracting(bin -> bin.zone() + " " + bin.from() + "-" + bin.to() + " " + bin.tokens())
                .containsExactly("SEGMENT 2-4 3", "SENSORY 1-2 1", "SENSORY 2-4 1");
        assertThat(GainByMention.of(traces, NO_MEMORY, new TokenScope(2), mentions, segment -> segment == 1).zones())
                .extracting(GainByMention.Bin::tokens).containsExactly(1L, 1L);
        assertThat(GainByMention.of(traces, NO_RECALL, TokenScope.ALL, mentions, segment -> true).zones()).isEmpty();
    }

    @Test
    void rankedGainsKeepToTheScopeAndTheWish() {
        assertThat(MemoryGain.mostHelped(traces, NO_MEMORY, new TokenScope(2), 5, gain -> true)).extracting(TokenGain::token).containsExactly(6, 7);
        assertThat(MemoryGain.mostHelped(traces, NO_MEMORY, TokenScope.ALL, 1, gain -> gain.token() != 6)).extracting(TokenGain::token).containsExactly(1);
        assertThat(MemoryGain.mostHurt(traces, NO_MEMORY, TokenScope.ALL, 5, gain -> gain.token() > 2)).extracting(TokenGain::token).containsExactly(5);
    }
}
