package org.mnemoscope.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.trace.RunEvent;

/** The reading runs on a thread of its own; every wait is for an event, never for a time. */
@Timeout(60)
class ReadingControlTest {
    private final ExecutorService engine = Executors.newSingleThreadExecutor();
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private final ReadingControl control = new ReadingControl();

    @AfterEach
    void end() {
        engine.shutdownNow();
    }

    @Test
    void pausedBeforeTheStartReadsNothingUntilResumed() throws Exception {
        control.pause();
        Future<?> reading = start(20);
        assertThat(until(RunEvent.Paused.class)).hasSize(2).last().isEqualTo(new RunEvent.Paused(0));
        assertThat(control.isPaused()).isTrue();
        control.resume();
        List<RunEvent> rest = until(RunEvent.Finished.class);
        assertThat(rest.get(0)).isEqualTo(new RunEvent.Resumed(0));
        assertThat(rest).hasSize(1 + 3 + 1).last().isEqualTo(new RunEvent.Finished(3, true));
        reading.get(30, TimeUnit.SECONDS);
    }

    @Test
    void stepReadsOneSegmentAndWaitsAgain() throws Exception {
        control.pause();
        start(50);
        until(RunEvent.Paused.class);
        for (int n = 1; n <= 2; n++) {
            control.step();
            List<RunEvent> step = until(RunEvent.Paused.class);
            assertThat(step).hasSize(2);
            assertThat(step.get(0)).isInstanceOf(RunEvent.SegmentRead.class);
            assertThat(step.get(1)).isEqualTo(new RunEvent.Paused(n));
        }
        control.stop();
        assertThat(until(RunEvent.Finished.class)).containsExactly(new RunEvent.Finished(2, false));
    }

    @Test
    void stepsGivenTogetherAreAllTaken() throws Exception {
        control.pause();
        start(50);
        until(RunEvent.Paused.class);
        control.step();
        control.step();
        control.step();
        List<RunEvent> all = new ArrayList<>();
        while (!all.contains(new RunEvent.Paused(3))) {
            all.addAll(until(RunEvent.Paused.class));
        }
        assertThat(all).filteredOn(RunEvent.SegmentRead.class::isInstance).hasSize(3);
    }

    @Test
    void stepWhileReadingPausesAfterTheNextSegment() throws Exception {
        control.step();
        start(50);
        assertThat(until(RunEvent.Paused.class)).hasSize(3).last().isEqualTo(new RunEvent.Paused(1));
        control.resume();
        assertThat(until(RunEvent.Finished.class)).last().isEqualTo(new RunEvent.Finished(7, true));
    }

    @Test
    void pauseTakesBackStepsNotYetTaken() {
        control.step();
        control.pause();
        control.stop();
        assertThat(control.isPaused()).isTrue();
        assertThat(control.isStopped()).isTrue();
        assertThat(control.awaitTurn(() -> {}, () -> {})).isFalse();
    }

    @Test
    void stopWhileASegmentIsInWorkKeepsThatSegment() throws Exception {
        FakeModel model = new FakeModel(FakeModel.SETTINGS, segment -> {
            if (segment == 2) {
                control.stop();
            }
        });
        engine.submit(() -> ReadingLoop.run(model, FakeRuns.request(50), control, events::add));
        assertThat(until(RunEvent.Finished.class)).last().isEqualTo(new RunEvent.Finished(3, false));
    }

    @Test
    void interruptOfAPausedReadingEndsIt() throws Exception {
        control.pause();
        start(50);
        until(RunEvent.Paused.class);
        engine.shutdownNow();
        assertThat(until(RunEvent.Finished.class)).containsExactly(new RunEvent.Finished(0, false));
    }

    private Future<?> start(int words) {
        return engine.submit(() -> ReadingLoop.run(new FakeModel(), FakeRuns.request(words), control, events::add));
    }

    /** All events up to and with the next of a kind. */
    private List<RunEvent> until(Class<? extends RunEvent> kind) throws InterruptedException {
        List<RunEvent> taken = new ArrayList<>();
        do {
            RunEvent event = events.poll(30, TimeUnit.SECONDS);
            assertThat(event).as("an event after %s", taken).isNotNull();
            taken.add(event);
        } while (!kind.isInstance(taken.get(taken.size() - 1)));
        return taken;
    }
}
