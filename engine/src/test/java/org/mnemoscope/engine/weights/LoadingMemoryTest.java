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

    private final Path folder;

    LoadingMemoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(RandomModel.Form.class)
    void thePeakStaysNearTheWeights(RandomModel.Form form) throws Exception {
        long weights = RandomModel.write(folder, form);
        Map<String, String[]> steps = run();
        long peak = Long.parseLong(Objects.requireNonNull(steps.get("read"))[1]);
        steps.forEach((step, line) -> LOG.info("{} {}: peak {} MB, {} ms", form, step, Long.parseLong(line[1]) >> 20, line[2]));
        assertThat(peak).as("%s, %d MB of weights", form, weights >> 20).isLessThanOrEqualTo((long) (1.15 * weights) + (400L << 20));
        // The weights are really there and were read.
        assertThat(peak).isGreaterThan(weights);
        assertThat(Double.parseDouble(Objects.requireNonNull(steps.get("read"))[3])).isPositive().isFinite();
    }

    /** What the child printed, by the step's name. */
    private Map<String, String[]> run() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process child = ChildJvm.start(errors,
                List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=64m", "-Dmnemoscope.threads=1"),
                LoadingChild.class, folder.toString());
        Map<String, String[]> steps = new HashMap<>();
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.split(" ")).forEach(words -> steps.put(words[0], words));
        assertThat(child.waitFor()).as(Files.readString(errors)).isZero();
        return steps;
    }
}
