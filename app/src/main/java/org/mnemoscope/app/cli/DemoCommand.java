package org.mnemoscope.app.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the sample text with the demo model, in the window or in the terminal. */
@Command(
        name = DemoCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Read the sample text with the demo model, in the window or, with --headless, in the terminal.")
final class DemoCommand implements Callable<Integer> {
    static final String NAME = "demo";
    /** What it asks of the window. */
    static final List<String> WINDOW = List.of("--demo");
    /** So that the run shows everything there is to see. */
    private static final int TOP_TOKENS = 5;

    @Option(names = "--headless", description = "Read in the terminal.")
    boolean headless;

    @Option(names = "--out", paramLabel = "RUN", description = "In the terminal: the run file to write. Default: a new name in Mnemoscope/runs in your home folder.")
    @Nullable Path out;

    @Option(names = "--force", description = "In the terminal: replace the run file if it exists.")
    boolean force;

    @Option(names = "--segments", paramLabel = "N", description = "In the terminal: read only the first N segments.")
    @Nullable Integer segments;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    CommandSpec spec;

    private final TerminalReading reading;
    private final Installation installation;
    private final WindowLauncher window;
    private final Terminal terminal;

    DemoCommand(TerminalReading reading, Installation installation, WindowLauncher window, Terminal terminal) {
        this.reading = reading;
        this.installation = installation;
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!headless) {
            return window.open(WINDOW);
        }
        if (segments != null && segments < 1) {
            throw new ParameterException(spec.commandLine(), "--segments must be at least 1, not " + segments + ".");
        }
        terminal.err().println("The demo model is tiny (2.6 million parameters) and was trained to remember facts told in one sentence, which the"
                + " sample text is full of. On ordinary novels its memory gains little.");
        return reading.read(new ReadingPlan(
                installation.demoModel(),
                installation.sampleDocument(),
                EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY),
                Optional.empty(),
                true,
                segments == null ? OptionalInt.empty() : OptionalInt.of(segments),
                TOP_TOKENS,
                Placement.AUTO,
                new RunTarget(Optional.ofNullable(out), force),
                Optional.empty(),
                true));
    }
}
