package org.mnemoscope.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeEnvironmentTest {
    /** As in proc(5): the state of a thread comes after its name in brackets, and its nice value 16 fields later. */
    private static final int NICE = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadThatGivesWayTakesTheThreadsItStartsAlongAndNoOther() {
        int own = niceOfThisThread();
        int[] nice = CompletableFuture.supplyAsync(() -> {
            NativeEnvironment.giveWay();
            int started = CompletableFuture.supplyAsync(NativeEnvironmentTest::niceOfThisThread, anotherThread()).join();
            return new int[] {niceOfThisThread(), started};
        }, anotherThread()).join();
        assertThat(nice).containsExactly(own + 10, own + 10);
        assertThat(niceOfThisThread()).isEqualTo(own);
    }

    /** The tests run with Java's usual compilers. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theOptimizingCompilerGivesWayToTheReading() throws IOException {
        CompletableFuture.runAsync(NativeEnvironment::giveWay, anotherThread()).join();
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            List<Integer> nice = threads.filter(thread -> read(thread.resolve("comm")).startsWith("C2 Comp"))
                    .map(thread -> niceOf(read(thread.resolve("stat")))).toList();
            assertThat(nice).contains(15); // more of them may have come since
        }
    }

    private static Executor anotherThread() {
        return task -> new Thread(task, "another").start();
    }

    private static int niceOfThisThread() {
        return niceOf(read(Path.of("/proc/thread-self/stat")));
    }

    private static int niceOf(String state) {
        return Integer.parseInt(state.substring(state.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
