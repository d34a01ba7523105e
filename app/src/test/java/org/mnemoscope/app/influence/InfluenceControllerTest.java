package org.mnemoscope.app.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.WorkbenchCase;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.influence.Influence;
import org.mnemoscope.visualizers.influence.Influences;

/** Measuring, with everything on one thread: the fake model loses m hundredths of a nat per token without memory m. */
@SuppressWarnings("NullAway.Init") // set by connect()
class InfluenceControllerTest extends WorkbenchCase {
    private final Influences influences = new Influences();
    private InfluenceController controller;

    @BeforeEach
    void connect() {
        controller = new InfluenceController(influences, workspace, bench.questions());
    }

    @Test
    void theStrongestMemoriesOfEachSegmentAreLeftOut() {
        read();
        List<SegmentTrace> before = List.copyOf(workspace.traces());
        controller.measure(List.of(3, 5), 2);
        List<Influence> measured = influences.measuredProperty().get();
        assertThat(measured).extracting(Influence::segment).containsExactly(3, 3, 5, 5);
        for (Influence one : measured) {
            SegmentTrace trace = workspace.traces().get(one.segment());
            int place = one.memory() - trace.recall().orElseThrow().firstCachedSegment();
            assertThat(one.weight()).isEqualTo(trace.recall().orElseThrow().weights().get(place));
            assertThat(one.changeNats()).as("seven tokens from the second on").isCloseTo(7 * one.memory() / 100.0, within(1e-5));
            assertThat(one.secondHalfNats()).as("tokens 4 to 7").isCloseTo(4 * one.memory() / 100.0, within(1e-5));
        }
        assertThat(influences.busyProperty().get()).isFalse();
        assertThat(influences.statusProperty().get()).isEmpty();
        assertThat(workspace.traces()).isEqualTo(before);
    }

    @Test
    void measuredAgainIsNotCountedTwiceAndAnotherRunForgets() {
        read();
        controller.measure(List.of(3), 2);
        controller.measure(List.of(3), 2);
        assertThat(influences.measuredProperty().get()).hasSize(2);
        bench.session().start();
        assertThat(influences.measuredProperty().get()).isEmpty();
    }

    @Test
    void saysWhatStandsAgainstIt() {
        controller.measure(List.of(), 2);
        assertThat(influences.statusProperty().get()).contains("Select a segment");
        read();
        workspace.stateProperty().set(ReadingState.PAUSED);
        controller.measure(List.of(3), 2);
        assertThat(influences.statusProperty().get()).contains("under way");
        workspace.selection().select(2);
        assertThat(influences.statusProperty().get()).as("the next offer").isEmpty();
    }

    @Test
    void theMemoriesOfAnotherModelAreRefused() {
        read();
        takeForAnotherModelsRun();
        controller.measure(List.of(3), 2);
        assertThat(influences.statusProperty().get()).contains("did not make this run");
        assertThat(influences.busyProperty().get()).isFalse();
        assertThat(influences.measuredProperty().get()).isEmpty();
    }
}
