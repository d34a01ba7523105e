package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;

class ReadingProgressTest {
    @Test
    void speedIsThatOfTheLatestSegments() {
        List<SegmentTrace> traces = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            traces.add(trace(n, n < 10 ? 1000 : 10)); // the first ten are slow: warming up
        }
        ReadingProgress progress = ReadingProgress.after(traces, 100, 800);
        assertThat(progress.segmentsRead()).isEqualTo(30);
        assertThat(progress.fraction()).isEqualTo(0.3);
        assertThat(progress.tokensPerSecond()).isEqualTo(800);
        assertThat(progress.secondsLeft()).isEqualTo((800 - 240) / 800.0);
    }

    @Test
    void beforeTheFirstSegmentNothingIsKnown() {
        assertThat(ReadingProgress.after(List.of(), 5, 40)).isEqualTo(new ReadingProgress(0, 5, 0, 0));
        assertThat(ReadingProgress.NONE.fraction()).isZero();
    }

    @Test
    void aClockThatStandsStillGivesNoSpeed() {
        assertThat(ReadingProgress.after(List.of(trace(0, 0)), 5, 40).tokensPerSecond()).isZero();
    }

    private static SegmentTrace trace(int segment, double millis) {
        return new SegmentTrace(segment, new TokenRange(segment * 8, segment * 8 + 8), 0, Optional.empty(), Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), new StepTiming(0, 0, millis, 0));
    }
}
