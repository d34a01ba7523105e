package org.mnemoscope.engine.djl;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.mnemoscope.engine.model.DeviceMemory;
import org.mnemoscope.engine.trace.Footprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures memory in use. */
public final class MemoryGauge {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryGauge.class);
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long KIBI = 1024;

    private MemoryGauge() {}

    /** Of this process, and of the device if it is a GPU. Costs some tens of microseconds. */
    public static Footprint now(Device device) {
        return new Footprint(resident(STATUS), device.isGpu() ? used(device) : OptionalLong.empty());
    }

    private static OptionalLong used(Device gpu) {
        try {
            return Gpus.memory("cuda:" + gpu.getDeviceId()).map(DeviceMemory::usedBytes).map(OptionalLong::of).orElse(OptionalLong.empty());
        } catch (RuntimeException untold) {
            // A reading must not fail for a number that is nice to have.
            LOG.debug("The GPU does not tell the memory in use", untold);
            return OptionalLong.empty();
        }
    }

    /** From the file in which Linux tells it; other systems tell Java nothing that counts libtorch's memory too. */
    static OptionalLong resident(Path status) {
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> KIBI * Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
