package org.mnemoscope.engine.djl;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Environment variables that native libraries read when they are loaded, which Java itself cannot set. */
final class NativeEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

    /** A tenth of the processor's time where another thread wants the same processor, all of it where none does. */
    private static final int WAY = 10;

    /** The same beside the reading. */
    private static final int OPTIMIZERS_WAY = 15;

    /** What Linux shows of the name that Java gives to the thread of its optimizing compiler. */
    private static final String OPTIMIZER = "C2 Compiler";

    /** How often a thread of GNU's OpenMP turns before it sleeps. */
    private static final String TURNS = "GOMP_SPINCOUNT";

    /** Some microseconds: threads that turn for longer take the processor from the window's two. */
    private static final String TURNS_BESIDE_A_WINDOW = "1000";

    private NativeEnvironment() {}

    /** The part of the C library needed here. */
    interface CLibrary extends Library {
        /** As in POSIX; {@code overwrite} 0 keeps what the person has set. */
        int setenv(String name, String value, int overwrite);

        /** As in Linux, where it lowers the priority of the calling thread alone. */
        int nice(int increment);

        /** As in Linux: with {@code which} 0 and the number of a thread, the priority of that thread. */
        int setpriority(int which, int who, int priority);
    }

    /**
     * Lets the calling thread, and the native threads that it starts from now on, give way to a thread that has something to
     * show; to be called before {@link #prepare}. On Linux only: elsewhere it would be all threads of the program, or none of libtorch's.
     */
    static void giveWay() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            CLibrary library = Native.load("c", CLibrary.class);
            library.setenv(TURNS, TURNS_BESIDE_A_WINDOW, 0);
            library.nice(WAY);
            for (int thread : optimizers()) {
                library.setpriority(0, thread, OPTIMIZERS_WAY);
            }
        } catch (UnsatisfiedLinkError | IOException e) {
            LOG.warn("The reading cannot give way to the window, which may be slow while it reads", e);
        }
    }

    /** The threads in which Java optimizes code that has run for a while. */
    private static List<Integer> optimizers() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(NativeEnvironment::optimizes).map(thread -> Integer.valueOf(thread.getFileName().toString())).toList();
        }
    }

    private static boolean optimizes(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith(OPTIMIZER);
        } catch (IOException ended) {
            return false;
        }
    }

    /**
     * Lets libtorch's OpenMP threads sleep while they wait for each other instead of spinning. Beside a window or any other
     * busy program spinning threads take the processor from the very thread they wait for: reading then was 50 times slower.
     * Four thousand turns, some tens of microseconds, they spin before they sleep: most waits between two operations are over by then.
     * And lets libtorch ask for pages of 2 MB behind large tensors (Linux): each small page costs a way into the kernel.
     */
    static void prepare() {
        if (Platform.isWindows()) {
            return;
        }
        try {
            CLibrary library = Native.load("c", CLibrary.class);
            library.setenv("OMP_WAIT_POLICY", "passive", 0);
            library.setenv(TURNS, "4000", 0);
            library.setenv("THP_MEM_ALLOC_ENABLE", "1", 0);
        } catch (UnsatisfiedLinkError e) {
            LOG.warn("The environment of native libraries could not be set; reading may be slow on a busy machine", e);
        }
    }
}
