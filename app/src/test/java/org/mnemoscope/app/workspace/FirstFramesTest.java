package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.Turns;

class FirstFramesTest {
    private static final long MINUTE = 60_000;

    /** What waits for a pulse. */
    private final BlockingQueue<Runnable> pulses = new LinkedBlockingQueue<>();

    private FirstFrames frames(long patience) {
        return new FirstFrames(pulses::add, new Turns(), patience);
    }

    private void pulse() throws InterruptedException {
        Runnable task = pulses.poll(1, TimeUnit.MINUTES);
        assertThat(task).isNotNull();
        task.run();
    }

    @Test
    void theReadingGoesOnWhenTheFrameIsDrawn() throws Exception {
        FirstFrames frames = frames(MINUTE);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(frames::await);
        pulse(); // the window hears of the event and draws it
        assertThat(reading).isNotDone();
        pulse(); // the frame is laid out
        assertThat(reading).succeedsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void onlyTheFirstAreWaitedFor() throws Exception {
        FirstFrames frames = frames(MINUTE);
        for (int i = 0; i < FirstFrames.EVENTS; i++) {
            CompletableFuture<Void> reading = CompletableFuture.runAsync(frames::await);
            pulse();
            pulse();
            reading.get(1, TimeUnit.MINUTES);
        }
        frames.await();
        assertThat(pulses).isEmpty();
    }

    @Test
    void aWindowThatDrawsNothingHoldsNoReadingUp() {
        FirstFrames frames = frames(1);
        frames.await();
        frames.await();
        assertThat(pulses).as("asked once and never again").hasSize(1);
    }
}
