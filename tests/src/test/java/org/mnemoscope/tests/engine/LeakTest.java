package org.mnemoscope.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.fake.ChildJvm;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.tests.Repository;

/** 500 segments under every condition leave nothing behind. */
class LeakTest {
    @Test
    void noTensorOutlivesItsStep() throws URISyntaxException {
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(model(), Placement.CPU);
                HmtReader reader = model.newReader(model.settings(), EnumSet.allOf(ReadingCondition.class))) {
            int size = model.settings().segmentTokens();
            Random random = new Random(1);
            int ownedAfterWarmUp = 0;
            for (int n = 0; n < LeakChild.SEGMENTS; n++) {
                reader.read(new TokenRange(n * size, (n + 1) * size), random.ints(size, 0, 300).toArray());
                if (n == 20) {
                    ownedAfterWarmUp = reader.residentTensors();
                }
            }
            assertThat(reader.residentTensors()).isPositive().isEqualTo(ownedAfterWarmUp);
            assertThat(model.manager().getManagedArrays().size()).isLessThan(200);
        }
    }

    /** Every condition, likeliest tokens, and summaries made ahead: more tensors at once than a reading keeps. */
    @Test
    void theLargestStepIsNoLeak() {
        try (HmtModel model = new HmtModelLoader().load(Repository.root().resolve("demo-model"), Placement.CPU);
                HmtReader reader = model.newReader(model.settings(), EnumSet.allOf(ReadingCondition.class), 5)) {
            int size = model.settings().segmentTokens();
            int[] segment = new Random(1).ints(size, 0, 300).toArray();
            for (int n = 0; n < 40; n++) {
                if (reader.lookAhead() > 0) {
                    reader.announce(Collections.nCopies(reader.lookAhead(), segment));
                }
                assertThat(reader.read(new TokenRange(n * size, (n + 1) * size), segment).details()).isPresent();
            }
        }
    }

    /**
     * Native memory that no manager knows of would show here, in a Java of its own whose heap is touched from the start. The
     * compiler and the allocator grow by fits and starts, a leak grows in every window: so the least growth counts.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void residentMemoryStaysFlat(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process child = ChildJvm.start(errors,
                List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-Dmnemoscope.threads=1"),
                LeakChild.class, model().toString());
        List<Long> resident = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines().map(Long::valueOf).toList();
        assertThat(child.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(resident).hasSize(LeakChild.WINDOWS);
        long leastGrowth = IntStream.range(1, resident.size()).mapToLong(i -> resident.get(i) - resident.get(i - 1)).min().orElseThrow();
        // One tensor of a step (a window of 31 x 32 floats, 4 KB) kept by each of 500 steps and 6 conditions would be 12 MB.
        assertThat(leastGrowth).as("least growth in KB over %d segments of %s", LeakChild.SEGMENTS, resident).isLessThan(6_000);
    }

    private static Path model() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(LeakTest.class.getResource("/fixtures/llama-tiny")).toURI());
    }
}
