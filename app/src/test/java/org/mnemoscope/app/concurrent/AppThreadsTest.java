package org.mnemoscope.app.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AppThreadsTest {
    @Test
    void handsOverResultsAndFailures() {
        List<Object> heard = new ArrayList<>();
        AppThreads threads = AppThreads.same();
        threads.call(threads.engine(), () -> "done", heard::add, heard::add);
        IllegalStateException failure = new IllegalStateException("no");
        threads.call(threads.engine(), () -> {
            throw failure;
        }, heard::add, heard::add);
        assertThat(heard).containsExactly("done", failure);
    }

    @Test
    void anErrorReachesThePersonToo() {
        AtomicReference<Throwable> heard = new AtomicReference<>();
        AppThreads threads = AppThreads.same();
        threads.call(threads.engine(), () -> {
            throw new UnsatisfiedLinkError("libtorch");
        }, done -> {}, heard::set);
        assertThat(heard.get()).isInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void theEngineIsOneDaemonThread() {
        AppThreads threads = AppThreads.start();
        List<Thread> seen = new ArrayList<>();
        threads.engine().execute(() -> seen.add(Thread.currentThread()));
        threads.engine().execute(() -> seen.add(Thread.currentThread()));
        assertThat(threads.close(Duration.ofSeconds(30))).isTrue();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isSameAs(seen.get(1)).matches(Thread::isDaemon);
    }

    @Test
    void closingDoesNotWaitForEver() {
        AppThreads threads = AppThreads.start();
        CountDownLatch end = new CountDownLatch(1);
        threads.engine().execute(() -> {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(threads.close(Duration.ofMillis(20))).isFalse();
        end.countDown();
        assertThat(threads.close(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void sumsAreGivenUpWhenTheWindowCloses() {
        AppThreads threads = AppThreads.start();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        threads.sums().execute(() -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        begunOrFail(begun);
        assertThat(threads.close(Duration.ofSeconds(30))).isTrue();
        assertThat(interrupted.get()).isTrue();
    }

    private static void begunOrFail(CountDownLatch begun) {
        try {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
