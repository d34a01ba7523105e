package org.mnemoscope.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window, with a run, a model or a text in it. */
@Command(name = "open", mixinStandardHelpOptions = true, description = "Open the window.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "A run file to look at (.mscope).")
    @Nullable Path run;

    @Option(names = "--model", paramLabel = "DIR", description = "A model folder to load.")
    @Nullable Path model;

    @Option(names = "--text", paramLabel = "FILE", description = "A text to open.")
    @Nullable Path text;

    private final WindowLauncher window;

    OpenCommand(WindowLauncher window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (run != null && !Files.exists(run)) {
            throw new RunFileException("There is no file " + run + ".", "Check the name and the folder.");
        }
        List<String> args = new ArrayList<>();
        add(args, "--run", run);
        add(args, "--model", model);
        add(args, "--text", text);
        return window.open(args);
    }

    private static void add(List<String> args, String option, @Nullable Path path) {
        if (path != null) {
            args.add(option + "=" + path);
        }
    }
}
