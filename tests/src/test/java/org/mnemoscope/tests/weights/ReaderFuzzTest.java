package org.mnemoscope.tests.weights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.model.InspectedModel;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.weights.WeightFloats;

/**
 * Breaks the files of good model folders at random and inspects the folder: only an {@link EngineException} or a card may
 * come out, soon and with little memory. So many files for each reader; {@code -Dfuzz.files=20000} for the long tier; a failure names its seed.
 */
class ReaderFuzzTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 1000);
    /** What a reader may allocate beyond twice its file. */
    private static final long MEMORY_BOUND = 64L << 20;
    private static final long NANOS_BOUND = 5_000_000_000L;

    private record Target(String fixture, String file) {}

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void safetensors(@TempDir Path folder) throws IOException {
        onlyEngineExceptionsComeOut(folder, 1, List.of(
                new Target("gpt2-tiny", "backbone/model.safetensors"), new Target("qwen2-tiny", "hmt/model.safetensors"),
                new Target("qwen2-tiny", "backbone/model.safetensors.index.json")));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void zipPickles(@TempDir Path folder) throws IOException {
        onlyEngineExceptionsComeOut(folder, 2, List.of(
                new Target("gpt2-tiny", "hmt/model_weights_0.pth"), new Target("opt-tiny", "hmt/model_weights_0.pth"),
                new Target("opt-tiny", "backbone/pytorch_model.bin"), new Target("llama-tiny", "hmt/model_weights_0.pth")));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void configurations(@TempDir Path folder) throws IOException {
        onlyEngineExceptionsComeOut(folder, 3, List.of(
                new Target("gpt2-tiny", "backbone/config.json"), new Target("opt350-tiny", "backbone/config.json"),
                new Target("llama-tiny", "hmt.json"), new Target("qwen2-tiny", "hmt/config.json")));
    }

    private static void onlyEngineExceptionsComeOut(Path temporary, int reader, List<Target> targets) throws IOException {
        int refused = 0;
        int perTarget = FILES / targets.size() + 1;
        for (int t = 0; t < targets.size(); t++) {
            Target target = targets.get(t);
            Path folder = temporary.resolve("model-" + t);
            FixtureCopy.copy(target.fixture(), folder);
            byte[] original = Files.readAllBytes(folder.resolve(target.file()));
            for (int i = 0; i < perTarget; i++) {
                long seed = 10_000_000L * reader + 1_000_000L * t + i;
                Files.write(folder.resolve(target.file()), new Mutator(seed).mutate(original));
                refused += inspect(folder, target, seed) ? 0 : 1;
            }
        }
        // If nearly everything passed or failed, the mutations would no longer test the reader.
        assertThat(refused).isBetween(FILES / 10, perTarget * targets.size() - FILES / 20);
    }

    /** Whether a card came out. */
    private static boolean inspect(Path folder, Target target, long seed) throws IOException {
        long start = System.nanoTime();
        long allocated = allocated();
        boolean card;
        try {
            InspectedModel model = ModelInspector.forTokenIds(folder);
            // What can be loaded must be readable to the last byte.
            model.weights().reading().values().forEach(source -> WeightFloats.copy(
                    source, 0, source.shape().get(0), FloatBuffer.allocate((int) source.base().elements())));
            card = true;
        } catch (EngineException e) {
            assertThat(e.whatFailed()).as("seed %s of %s", seed, target).endsWith(".").doesNotContain("Exception");
            assertThat(e.whatToDo()).isNotBlank();
            card = false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + " of " + target, e);
        }
        assertThat(System.nanoTime() - start).as("nanoseconds, seed %s of %s", seed, target).isLessThan(NANOS_BOUND);
        assertThat(allocated() - allocated).as("bytes, seed %s of %s", seed, target)
                .isLessThan(2 * Files.size(folder.resolve(target.file())) + MEMORY_BOUND);
        return card;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
