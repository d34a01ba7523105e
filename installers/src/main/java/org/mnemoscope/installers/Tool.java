package org.mnemoscope.installers;

import java.io.IOException;
import java.util.List;

/** Programs that packaging calls. */
final class Tool {
    private Tool() {}

    /** Runs one to its end and shows what it says; one that fails or is not there ends the packaging. */
    static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(command.get(0) + " failed with exit code " + code + "; its own lines above say why.");
        }
    }
}
