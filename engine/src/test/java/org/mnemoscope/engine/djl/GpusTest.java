package org.mnemoscope.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.BackbonePrecision;

/** What is said about GPUs; needs none. */
class GpusTest {
    @Test
    void eachReasonHasItsSentence() {
        assertThat(Gpus.explain(false, false)).contains("No NVIDIA driver");
        assertThat(Gpus.explain(false, true)).contains("No NVIDIA driver");
        assertThat(Gpus.explain(true, false)).contains("built for processors").contains("docs/gpu.md");
        assertThat(Gpus.explain(true, true)).contains("can run on the device cuda:0");
    }

    @Test
    void theDriverIsFoundWhereSystemsKeepIt(@TempDir Path root) throws IOException {
        assertThat(Gpus.hasDriver(root)).isFalse();
        Files.createDirectories(root.resolve("proc/driver/nvidia"));
        Files.createFile(root.resolve("proc/driver/nvidia/version"));
        assertThat(Gpus.hasDriver(root)).isTrue();
    }

    @Test
    void onlyAGpuHasMemoryToTell() {
        assertThat(Gpus.memory("cpu")).isEmpty();
        assertThat(Gpus.memory("fake")).isEmpty();
    }

    @Test
    void automaticIsTheProcessorIn32BitsWhereThereIsNoGpu() {
        Torch.prepareThread();
        assumeThat(Engine.getEngine("PyTorch").getGpuCount()).isZero();
        assertThat(Torch.device("auto")).isEqualTo(Device.cpu());
        assertThat(Torch.gainsFromBf16(Device.cpu())).isFalse();
        assertThat(BackbonePrecision.AUTO.on(false)).isEqualTo(BackbonePrecision.FP32);
        assertThat(BackbonePrecision.AUTO.on(true)).isEqualTo(BackbonePrecision.BF16);
        assertThat(BackbonePrecision.FP16.on(true)).isEqualTo(BackbonePrecision.FP16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuda", "cuda:0", "CUDA:7"})
    void aGpuThatIsNotThereIsToldAndNeverReplacedByTheProcessor(String name) {
        Torch.prepareThread();
        assumeThat(Engine.getEngine("PyTorch").getGpuCount()).isZero();
        assertThatThrownBy(() -> Torch.device(name)).isInstanceOf(ReadingException.class)
                .hasMessageContaining("libtorch sees 0 GPUs").hasMessageContaining("Use the device cpu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tpu", "cuda:", "cuda:-1", "cuda:0x", "gpu", ""})
    void aDeviceOfNoSuchNameIsRefused(String name) {
        Torch.prepareThread();
        assertThatThrownBy(() -> Torch.device(name)).isInstanceOf(ReadingException.class).hasMessageContaining("There is no device called");
    }
}
