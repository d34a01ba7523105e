package org.mnemoscope.engine.djl;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.mnemoscope.engine.model.DeviceMemory;

/** What stands between a model and a GPU, found without starting anything. */
public final class Gpus {
    private Gpus() {}

    /** Why models run, or do not run, on a GPU here, in a sentence or two. @param own the person's own libtorch, if there is one */
    public static String explain(Optional<LibtorchFolder> own) {
        return explain(hasDriver(Path.of("/")), own.map(LibtorchFolder::hasCuda).orElseGet(Gpus::bundledHasCuda));
    }

    static String explain(boolean driver, boolean cuda) {
        if (!driver) {
            return "No NVIDIA driver was found on this machine, so models run on the processor.";
        }
        return cuda
                ? "An NVIDIA driver and a libtorch with CUDA are here: models can run on the device cuda:0."
                : "This machine has an NVIDIA driver, but libtorch here is built for processors, so models run there."
                        + " Name a folder with libtorch for CUDA 12.8; docs/gpu.md says where to get it.";
    }

    /** Whether the system's NVIDIA driver is there. */
    static boolean hasDriver(Path root) {
        return Files.exists(root.resolve("proc/driver/nvidia/version")) || Files.exists(root.resolve("Windows/System32/nvcuda.dll"))
                || Files.exists(root.resolve("dev/dxg"));
    }

    private static boolean bundledHasCuda() {
        try (InputStream in = Gpus.class.getResourceAsStream("/native/lib/pytorch.properties")) {
            Properties natives = new Properties();
            if (in != null) {
                natives.load(in);
            }
            return natives.getProperty("flavor", "cpu").startsWith("cu");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The memory of a GPU by its name, as {@code cuda:0}; empty for any other device. */
    public static Optional<DeviceMemory> memory(String device) {
        if (!device.matches("cuda:\\d{1,3}")) {
            return Optional.empty();
        }
        MemoryUsage usage = CudaUtils.getGpuMemory(Device.gpu(Integer.parseInt(device.substring(5))));
        return Optional.of(new DeviceMemory(usage.getCommitted(), usage.getMax()));
    }
}
