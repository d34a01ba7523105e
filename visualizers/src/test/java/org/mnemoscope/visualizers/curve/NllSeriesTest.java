package org.mnemoscope.visualizers.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.testing.SyntheticRun;

class NllSeriesTest {
    private final SyntheticRun run = SyntheticRun.of(6000, 20, 30);

    @Test
    void perplexityIsTheExponentOfTheSegmentsMean() {
        NllSeries series = new NllSeries(List.of(ReadingCondition.HMT), TokenScope.ALL);
        series.take(run.first(10));
        series.take(run.first(200));
        assertThat(series.count()).isEqualTo(200);
        for (int segment : new int[] {0, 7, 63, 64, 65, 199}) {
            Floats nll = run.traces().get(segment).nll(ReadingCondition.HMT).orElseThrow();
            assertThat(series.perplexity(ReadingCondition.HMT, segment)).isCloseTo(Math.exp(nll.mean()), within(1e-9));
            assertThat(series.perplexity(ReadingCondition.HMT, segment))
                    .isBetween(series.lowestPerplexity(), series.highestPerplexity());
        }
        assertThat(series.meanNats(ReadingCondition.HMT)).hasSize(200);
    }

    @Test
    void whatWasNotMeasuredIsNotANumber() {
        NllSeries series = new NllSeries(List.of(ReadingCondition.HMT, ReadingCondition.NO_SENSORY), TokenScope.ALL);
        assertThat(series.isEmpty()).isTrue();
        series.take(run.first(3));
        assertThat(series.perplexity(ReadingCondition.NO_SENSORY, 1)).isNaN();
        assertThat(series.perplexity(ReadingCondition.NO_MEMORY, 1)).isNaN();
        assertThat(series.perplexity(ReadingCondition.HMT, 3)).isNaN();
        assertThat(series.isEmpty()).isFalse();
    }

    @Test
    void theSecondHalfLeavesTheFirstTokensOut() {
        NllSeries half = new NllSeries(List.of(ReadingCondition.HMT), TokenScope.secondHalf(run.header().settings()));
        half.take(run.first(5));
        Floats nll = run.traces().get(4).nll(ReadingCondition.HMT).orElseThrow();
        double sum = 0;
        for (int i = 10; i < 20; i++) {
            sum += nll.get(i);
        }
        assertThat(half.perplexity(ReadingCondition.HMT, 4)).isCloseTo(Math.exp(sum / 10), within(1e-9));
    }
}
