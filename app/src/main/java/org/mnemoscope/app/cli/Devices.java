package org.mnemoscope.app.cli;

import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code --device} takes. */
final class Devices {
    static final String DEFAULT = "auto";

    private static final Pattern DEVICE = Pattern.compile("auto|cpu|cuda:\\d{1,3}");

    private Devices() {}

    static void require(CommandLine command, String device) {
        if (!DEVICE.matcher(device).matches()) {
            throw new ParameterException(command, "--device must be auto, cpu or cuda:0, not '" + device + "'.");
        }
    }
}
