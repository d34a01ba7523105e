package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.trace;
import static org.mnemoscope.engine.trace.ReadingCondition.HMT;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_MEMORY;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_RECALL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

class PerplexityTest {
    /** S = 4: segment 0 has three scored tokens. */
    private static final HmtSettings SETTINGS = new HmtSettings(4, 1, 3, 2, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);

    private static final TokenScope SECOND_HALF = TokenScope.secondHalf(SETTINGS);

    private final List<SegmentTrace> traces = List.of(
            trace(0, 0, 4, Map.of(HMT, new float[] {1, 2, 3}, NO_MEMORY, new float[] {2, 2, 5})),
            trace(1, 4, 8, Map.of(HMT, new float[] {4, 5, 6, 7}, NO_MEMORY, new float[] {4, 4, 7, 9})),
            trace(2, 8, 9, Map.of(HMT, new float[] {8}, NO_MEMORY, new float[] {7})));

    @Test
    void countsOnlyScoredTokens() {
        NllSum first = Perplexity.ofSegment(traces.get(0), HMT, TokenScope.ALL);
        assertThat(first).isEqualTo(new NllSum(6, 3));
        assertThat(first.meanNats()).isEqualTo(2);
        assertThat(first.perplexity()).isCloseTo(Math.exp(2), within(1e-12));
    }

    @Test
    void secondHalfBeginsAfterTheTokensThatTheSummaryReads() {
        assertThat(Perplexity.ofSegment(traces.get(0), HMT, SECOND_HALF)).isEqualTo(new NllSum(5, 2));
        assertThat(Perplexity.ofSegment(traces.get(1), HMT, SECOND_HALF)).isEqualTo(new NllSum(13, 2));
        assertThat(Perplexity.ofSegment(traces.get(2), HMT, SECOND_HALF)).isEqualTo(NllSum.NONE);
    }

    @Test
    void textIsOneMeanOverTokensNotAMeanOfPerplexities() {
        NllSum text = Perplexity.ofText(traces, HMT, TokenScope.ALL);
        assertThat(text.perplexity()).isCloseTo(Math.exp(36.0 / 8), within(1e-9));
    }

    @Test
    void lastBlockIsTheOfficialNumber() {
        assertThat(Perplexity.lastBlock(traces, HMT, 4)).isEqualTo(new NllSum(8 + 7 + 6 + 5, 4));
        assertThat(Perplexity.lastBlock(traces, HMT, 100)).isEqualTo(new NllSum(36, 8));
    }

    @Test
    void runningEndsAtTheWholeText() {
        double[] running = Perplexity.running(traces, HMT, TokenScope.ALL);
        assertThat(running[0]).isCloseTo(Math.exp(2), within(1e-9));
        assertThat(running[1]).isCloseTo(Math.exp(28.0 / 7), within(1e-9));
        assertThat(running[2]).isEqualTo(Perplexity.ofText(traces, HMT, TokenScope.ALL).perplexity());
    }

    @Test
    void aConditionThatWasNotRunHasNoNumber() {
        assertThat(Perplexity.ofText(traces, NO_RECALL, TokenScope.ALL)).isEqualTo(NllSum.NONE);
        assertThat(NllSum.NONE.perplexity()).isNaN();
        assertThat(Perplexity.running(traces, NO_RECALL, TokenScope.ALL)).containsOnly(Double.NaN);
    }

    @Test
    void unitsAgree() {
        NllSum sum = new NllSum(20, 10);
        assertThat(SurprisalUnit.NATS_PER_TOKEN.of(sum, 40)).isEqualTo(2);
        assertThat(SurprisalUnit.BITS_PER_TOKEN.of(sum, 40)).isCloseTo(2 / Math.log(2), within(1e-12));
        assertThat(SurprisalUnit.BITS_PER_BYTE.of(sum, 40)).isCloseTo(20 / Math.log(2) / 40, within(1e-12));
        assertThat(SurprisalUnit.PERPLEXITY.of(sum, 40)).isCloseTo(Math.exp(2), within(1e-12));
        assertThat(SurprisalUnit.BITS_PER_BYTE.of(sum, 0)).isNaN();
    }

    @Test
    void bytesOfATokenRangeAreThoseOfItsUtf8() {
        String text = "aé €🐳z";
        TokenizedText tokens = new TokenizedText(text, Ints.of(1, 2, 3), Ints.of(2, 6, 7));
        assertThat(Utf8.bytes(tokens, new TokenRange(0, 1))).isEqualTo(3);
        assertThat(Utf8.bytes(tokens, new TokenRange(1, 3))).isEqualTo(9);
        assertThat(Utf8.bytes(tokens, new TokenRange(1, 1))).isZero();
    }
}
