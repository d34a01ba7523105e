package org.mnemoscope.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What a segment costs, in things that can be counted: it must not creep up. Times are for the bench. */
class ReadingCostTest {
    private static final int WINDOW = 66;
    private static final int SENSORY = 8;
    /** Summaries of so many segments go through the backbone at once: 512 rows of 28 tokens and two prompts each. */
    private static final int SUMMARIES = 17;
    /** 24 KB were seen: ids, rows of 32 floats and 56 NLL values, and what DJL wraps around a dozen tensors. */
    private static final long BYTES_PER_SEGMENT = 60_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Subject subject;

    @BeforeEach
    void load() throws Exception {
        BenchModel.TINY.write(folder, WINDOW, SENSORY);
        subject = new Subject(folder, "cpu", () -> {});
    }

    @AfterEach
    void close() {
        subject.close();
    }

    /** One main pass a segment, one recall from the second on, and one pass for the summaries of many. */
    @Test
    void nativeCallsUnderHmt() {
        assertThat(calls(2 * SUMMARIES, EnumSet.of(ReadingCondition.HMT))).isEqualTo(2 * SUMMARIES + (2 * SUMMARIES - 1) + 2);
    }

    /** Further conditions cost a main pass each; without memory there is nothing to recall. */
    @Test
    void nativeCallsOfFurtherConditions() {
        long alone = calls(SUMMARIES, EnumSet.of(ReadingCondition.HMT));
        assertThat(calls(SUMMARIES, EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY)) - alone).isEqualTo(SUMMARIES);
        assertThat(calls(SUMMARIES, EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_SENSORY)) - alone)
                .as("a recall of its own, for its memories are others").isEqualTo(2 * SUMMARIES - 1);
    }

    private long calls(int segments, Set<ReadingCondition> conditions) {
        long before = subject.model().module().calls();
        subject.read(segments, conditions, 0);
        return subject.model().module().calls() - before;
    }

    @Test
    void javaMemoryOfASegment() {
        int segments = 100;
        subject.read(segments, EnumSet.of(ReadingCondition.HMT), 0);
        long before = allocated();
        subject.read(segments, EnumSet.of(ReadingCondition.HMT), 0);
        long bytes = (allocated() - before) / segments;
        assertThat(bytes).as("bytes allocated for a segment").isBetween(BYTES_PER_SEGMENT / 20, BYTES_PER_SEGMENT);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
