package org.mnemoscope.installers;

import java.io.IOException;
import java.util.List;

/** Programs that packaging calls. */
final class Tool {
    private Tool() {}

    /** Runs one to its end and shows what it says; one that fails or is not there ends the packaging. */
    static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // dpkg-deb and our rpm's spec give this time to the files that they pack, or the start cache would not fit them.
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(StartCache.JARS_CHANGED));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command.get(0) + " failed with exit code " + code + "; its own lines above say why.");
        }
    }
}
