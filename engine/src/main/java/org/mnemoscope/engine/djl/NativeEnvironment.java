package org.mnemoscope.engine.djl;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Environment variables that native libraries read when they are loaded, which Java itself cannot set. */
final class NativeEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

    private NativeEnvironment() {}

    /** The part of the C library needed here. */
    interface CLibrary extends Library {
        /** As in POSIX; {@code overwrite} 0 keeps what the person has set. */
        int setenv(String name, String value, int overwrite);
    }

    /**
     * Lets libtorch's OpenMP threads sleep while they wait for each other instead of spinning. Beside a window or any other
     * busy program spinning threads take the processor from the very thread they wait for: reading then was 50 times slower.
     * And lets libtorch ask for pages of 2 MB behind large tensors (Linux): each small page costs a way into the kernel.
     */
    static void prepare() {
        if (Platform.isWindows()) {
            return;
        }
        try {
            CLibrary library = Native.load("c", CLibrary.class);
            library.setenv("OMP_WAIT_POLICY", "passive", 0);
            library.setenv("THP_MEM_ALLOC_ENABLE", "1", 0);
        } catch (UnsatisfiedLinkError e) {
            LOG.warn("The environment of native libraries could not be set; reading may be slow on a busy machine", e);
        }
    }
}
