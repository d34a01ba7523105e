package org.mnemoscope.engine.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.cuda.CudaUtils;
import java.util.Locale;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.ReadingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts libtorch through DJL, offline and silent, and prepares threads for it. */
public final class Torch {
    private static final Logger LOG = LoggerFactory.getLogger(Torch.class);

    /** System property: native threads of one engine thread; default: all processors. */
    public static final String THREADS_PROPERTY = "mnemoscope.threads";

    /** Compute capability 8.0 as DJL writes it. */
    private static final int AMPERE = 80;

    private Torch() {}

    /** Keeps DJL from calling home and from downloading; must run before any other DJL class is touched. */
    public static void goOffline() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // The graph executor's optimizer would recompile for every new shape; forward times are the same without it (java-stack §2e).
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
    }

    /**
     * Starts libtorch if need be and makes the calling thread an engine thread: its thread count is set and gradients are off
     * (libtorch keeps both per thread).
     *
     * @throws ModelException if libtorch cannot be started
     */
    public static void prepareThread() {
        goOffline();
        NativeEnvironment.prepare();
        LibtorchFolder.chosen().ifPresent(LibtorchFolder::announce);
        try {
            Engine engine = Engine.getEngine("PyTorch");
            LOG.debug("libtorch {} ready", engine.getVersion());
        } catch (EngineException | LinkageError | IllegalArgumentException e) {
            throw new ModelException(
                    "The tensor library libtorch could not be started on this machine.",
                    "Check that this is a 64-bit Linux, Windows or Apple-silicon system with room in the home folder's .djl.ai cache.",
                    e);
        }
        JniUtils.setNumThreads(threads());
        JniUtils.setGradMode(false);
    }

    /** Lets the calling thread and its native threads give way to a window; must run before the thread's first use of libtorch. */
    public static void giveWay() {
        NativeEnvironment.giveWay();
    }

    /** Native threads of one engine thread. */
    public static int threads() {
        return Integer.getInteger(THREADS_PROPERTY, Runtime.getRuntime().availableProcessors());
    }

    /** The version of libtorch. */
    public static String version() {
        return Engine.getEngine("PyTorch").getVersion();
    }

    /** A fresh manager on the device; close it to free everything made with it. */
    public static PtNDManager newManager(Device device) {
        return (PtNDManager) NDManager.newBaseManager(device, "PyTorch");
    }

    /**
     * Finds the device a person named. {@code auto} is the first GPU if there is one, else the CPU; nothing else falls back.
     *
     * @param name {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}
     * @throws ReadingException if there is no such device
     */
    public static Device device(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        int gpus = Engine.getEngine("PyTorch").getGpuCount();
        if (wanted.equals("cpu") || (wanted.equals("auto") && gpus == 0)) {
            return Device.cpu();
        }
        if (wanted.equals("auto") || wanted.equals("cuda")) {
            wanted = "cuda:0";
        }
        if (!wanted.matches("cuda:\\d{1,3}")) {
            throw new ReadingException(
                    "There is no device called \"" + name + "\".", "Use auto, cpu, or cuda:0 for the first NVIDIA GPU.");
        }
        int index = Integer.parseInt(wanted.substring(5));
        if (index >= gpus) {
            throw new ReadingException(
                    "The device " + wanted + " is not available: libtorch sees " + gpus + " GPUs here.",
                    "Use the device cpu. " + Gpus.explain(LibtorchFolder.chosen()));
        }
        return Device.gpu(index);
    }

    /**
     * Whether a backbone in bfloat16 reads faster than in 32-bit floats: on NVIDIA GPUs from the Ampere generation on. Processors
     * with bfloat16 instructions may be chosen by hand; most have none and are slower in it.
     */
    public static boolean gainsFromBf16(Device device) {
        return device.isGpu() && Integer.parseInt(CudaUtils.getComputeCapability(device.getDeviceId())) >= AMPERE;
    }

    /** The name of a device as the person writes it. */
    public static String nameOf(Device device) {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }
}
