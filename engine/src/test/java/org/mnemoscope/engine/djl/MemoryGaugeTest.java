package org.mnemoscope.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryGaugeTest {
    @Test
    void theSystemTellsWhatLiesInMainMemory(@TempDir Path folder) throws IOException {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmHWM:\t  900000 kB\nVmRSS:\t  123456 kB\nThreads:\t20\n");
        assertThat(MemoryGauge.resident(status)).hasValue(123456L * 1024);
        assertThat(MemoryGauge.resident(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aProcessorHasNoMemoryOfItsOwn() {
        assertThat(MemoryGauge.now(Device.cpu()).deviceBytes()).isEmpty();
    }
}
