package org.mnemoscope.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenRange;

/** 500 segments under every condition leave nothing behind. */
class LeakTest {
    private static final int SEGMENTS = 500;

    private final Random random = new Random(1);

    @Test
    void noTensorOutlivesItsStep() throws URISyntaxException {
        try (HmtModel model = open();
                HmtReader reader = model.newReader(model.settings(), EnumSet.allOf(ReadingCondition.class))) {
            int ownedAfterWarmUp = 0;
            for (int n = 0; n < SEGMENTS; n++) {
                read(reader, model, n);
                if (n == 20) {
                    ownedAfterWarmUp = reader.residentTensors();
                }
            }
            assertThat(reader.residentTensors()).isPositive().isEqualTo(ownedAfterWarmUp);
            assertThat(model.manager().getManagedArrays().size()).isLessThan(200);
        }
    }

    /**
     * Native memory that no manager knows of would show here. The heap and the compiler grow by fits and starts, a leak grows in
     * every window: so the least growth counts.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void residentMemoryStaysFlat() throws URISyntaxException, IOException {
        try (HmtModel model = open();
                HmtReader reader = model.newReader(model.settings(), EnumSet.allOf(ReadingCondition.class))) {
            long leastGrowth = Long.MAX_VALUE;
            long before = 0;
            for (int n = 0; n <= 3 * SEGMENTS; n++) {
                read(reader, model, n);
                if (n > 0 && n % SEGMENTS == 0) {
                    long now = residentKilobytes();
                    leastGrowth = n == SEGMENTS ? leastGrowth : Math.min(leastGrowth, now - before);
                    before = now;
                }
            }
            // One tensor of a step (a window of 31 x 32 floats, 4 KB) kept by each of 500 steps and 6 conditions would be 12 MB.
            assertThat(leastGrowth).as("growth in KB over %d segments", SEGMENTS).isLessThan(6_000);
        }
    }

    private static HmtModel open() throws URISyntaxException {
        Path folder = Path.of(LeakTest.class.getResource("/fixtures/llama-tiny").toURI());
        return new HmtModelLoader().loadForTokenIds(folder, "cpu");
    }

    private void read(HmtReader reader, HmtModel model, int n) {
        int size = model.settings().segmentTokens();
        int[] ids = random.ints(size, 0, 300).toArray();
        reader.read(new TokenRange(n * size, (n + 1) * size), ids);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
