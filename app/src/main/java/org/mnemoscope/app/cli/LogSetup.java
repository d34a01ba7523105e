package org.mnemoscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mnemoscope.app.workspace.SystemFolders;
import org.slf4j.LoggerFactory;

/** Sends the log to a file, so that no stack trace reaches the screen unless it is asked for. */
public final class LogSetup {
    /** The option that shows the log, and stack traces, on standard error. */
    static final String VERBOSE = "--verbose";

    private static final String CONFIG_PROPERTY = "java.util.logging.config.file";

    private LogSetup() {}

    /** To be called before any class that logs is loaded. A log configured from outside is left alone. */
    public static void begin(String... args) {
        if (System.getProperty(CONFIG_PROPERTY) != null) {
            return;
        }
        try {
            Path config = Files.createTempFile("mnemoscope-log", ".properties");
            try {
                Files.write(config, configuration(folder(), Arrays.asList(args).contains(VERBOSE)));
                System.setProperty(CONFIG_PROPERTY, config.toString());
                LoggerFactory.getLogger(LogSetup.class).debug("The log begins");
            } finally {
                Files.deleteIfExists(config);
            }
        } catch (IOException e) {
            System.err.println("There will be no log: " + e.getMessage());
        }
    }

    /** The system's folder for logs, or a new folder of this person's among the temporary files if that cannot be written. */
    private static Path folder() throws IOException {
        Path folder = SystemFolders.current().log();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return elsewhere(folder);
        }
        return Files.isWritable(folder) ? folder : elsewhere(folder);
    }

    private static Path elsewhere(Path folder) throws IOException {
        Path other = Files.createTempDirectory("mnemoscope-log");
        System.err.println("The folder " + folder + " cannot be written. The log goes to " + other + ".");
        return other;
    }

    static List<String> configuration(Path folder, boolean verbose) {
        String handlers = "java.util.logging.FileHandler" + (verbose ? ", java.util.logging.ConsoleHandler" : "");
        return List.of(
                "handlers = " + handlers,
                ".level = INFO",
                // The handler takes % for the start of a pattern and the properties file takes \ for an escape.
                "java.util.logging.FileHandler.pattern = "
                        + folder.toString().replace("%", "%%").replace("\\", "/") + "/mnemoscope-%g.log",
                "java.util.logging.FileHandler.limit = 2000000",
                "java.util.logging.FileHandler.count = 3",
                "java.util.logging.FileHandler.append = true",
                "java.util.logging.FileHandler.encoding = UTF-8",
                "java.util.logging.FileHandler.formatter = java.util.logging.SimpleFormatter",
                "java.util.logging.SimpleFormatter.format = %1$tF %1$tT %4$s %3$s: %5$s%6$s%n");
    }
}
