package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mnemoscope.engine.fake.ChildJvm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Weights reach libtorch without a second full copy: the peak of the whole process, JVM and libtorch included, through loading
 * and the first segments. Java's own limit for memory outside the heap is far below the weights.
 */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class LoadingMemoryTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoadingMemoryTest.class);

    /** Every weight is touched by short segments all the same. */
    private static final int SHORT = 32;
    /** S of the random model. */
    private static final int WHOLE = 222;

    private final Path folder;

    LoadingMemoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(RandomModel.Form.class)
    void thePeakStaysNearTheWeights(RandomModel.Form form) throws Exception {
        long weights = RandomModel.write(folder, form);
        Map<String, String[]> steps = run(SHORT);
        long peak = Long.parseLong(Objects.requireNonNull(steps.get("read"))[1]);
        steps.forEach((step, line) -> LOG.info("{} {}: {} MB", form, step, Long.parseLong(line[1]) >> 20));
        assertThat(peak).as("%s, %d MB of weights", form, weights >> 20).isLessThanOrEqualTo((long) (1.15 * weights) + (400L << 20));
        // The weights are really there and were read.
        assertThat(peak).isGreaterThan(weights);
        assertThat(Double.parseDouble(Objects.requireNonNull(steps.get("read"))[3])).isPositive().isFinite();
    }

    /** Whole segments take what the model card says before anything is loaded, and not much less. */
    @Test
    void theModelCardSaysWhatReadingTakes() throws Exception {
        RandomModel.write(folder, RandomModel.Form.SAFETENSORS_F32);
        Map<String, String[]> steps = run(WHOLE);
        long peak = Long.parseLong(Objects.requireNonNull(steps.get("read"))[1]);
        long card = Long.parseLong(Objects.requireNonNull(steps.get("card"))[1]);
        LOG.info("peak {} MB, model card {} MB", peak >> 20, card >> 20);
        assertThat(peak).isBetween((long) (0.7 * card), card);
    }

    /** What the child printed, by the step's name. */
    private Map<String, String[]> run(int tokens) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process child = ChildJvm.start(errors,
                List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=64m", "-Dmnemoscope.threads=1"),
                LoadingChild.class, folder.toString(), String.valueOf(tokens));
        Map<String, String[]> steps = new HashMap<>();
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.split(" ")).forEach(words -> steps.put(words[0], words));
        assertThat(child.waitFor()).as(Files.readString(errors)).isZero();
        return steps;
    }
}
