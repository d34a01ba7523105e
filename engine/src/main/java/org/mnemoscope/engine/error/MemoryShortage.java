package org.mnemoscope.engine.error;

import java.util.Locale;

/** Memory that ran out, on the processor or on a GPU. */
public final class MemoryShortage {
    private MemoryShortage() {}

    /** Whether a failure is one: native memory runs out with an exception of DJL's that only its message tells apart. */
    public static boolean isIn(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof OutOfMemoryError || message.contains("out of memory") || message.contains("can't allocate memory");
    }
}
