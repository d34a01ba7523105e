package org.mnemoscope.app.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.SystemFolders;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.MemoryShortage;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.reading.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 success, 1 failure, 2 bad arguments; 3 if a window was wanted and could not be opened. */
public final class Mnemoscope {
    private static final int FAILURE = 1;
    private static final int BAD_ARGUMENTS = 2;
    private static final String FILE = "--file=";

    private final ModelLoader models;
    private final WindowLauncher window;
    private final Installation installation;
    private final Terminal terminal;

    public Mnemoscope(ModelLoader models, WindowLauncher window, Installation installation, Terminal terminal) {
        this.models = models;
        this.window = window;
        this.installation = installation;
        this.terminal = terminal;
    }

    @Command(
            name = "mnemoscope",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class,
            synopsisSubcommandLabel = "[COMMAND]",
            description = "Watch a language model remember while it reads a book. Without a command the window opens, with FILE in it if one is named.")
    static final class Top implements Callable<Integer> {
        @Parameters(arity = "0..1", paramLabel = "FILE", description = "A run, a text or a model folder, or its hmt.json, as the desktop names it.")
        @Nullable Path file;

        @Option(names = LogSetup.VERBOSE, scope = ScopeType.INHERIT, description = "Show the log, and where errors came from.")
        boolean verbose;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
        CommandSpec spec;

        private final WindowLauncher window;

        Top(WindowLauncher window) {
            this.window = window;
        }

        @Override
        public Integer call() {
            if (file == null) {
                return window.open(List.of());
            }
            if (!Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), "'" + file + "' is neither a command nor a file");
            }
            return window.open(List.of(FILE + file));
        }
    }

    /** Says the version when asked for it. */
    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Mnemoscope " + Versions.program()};
        }
    }

    /** Obeys one command line and returns the exit code. */
    public int run(String... args) {
        Top top = new Top(window);
        try {
            Optional<List<String>> plain = windowAlone(args);
            int code = plain.isPresent() ? window.open(plain.get()) : commands(top).execute(args);
            if (code == WindowLauncher.NO_WINDOW) {
                terminal.err().println("The window cannot be opened: there is no display, or a library of the desktop is missing; the log in "
                        + SystemFolders.current().log() + " says which. 'mnemoscope demo --headless', 'read', 'inspect' and 'export' work without a window.");
            }
            return code;
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            return failure(e, top.verbose);
        }
    }

    /** What the window is asked for by a start without options, as from the desktop: picocli would take a tenth of a second of it. */
    private static Optional<List<String>> windowAlone(String... args) {
        if (args.length == 0) {
            return Optional.of(List.of());
        }
        if (args.length > 1) {
            return Optional.empty();
        }
        if (args[0].equals(DemoCommand.NAME)) {
            return Optional.of(DemoCommand.WINDOW);
        }
        File file = new File(args[0]); // a Path would throw where the system allows no such name
        return file.isAbsolute() && file.exists() ? Optional.of(List.of(FILE + file)) : Optional.empty();
    }

    private CommandLine commands(Top top) {
        TerminalReading reading = new TerminalReading(models, terminal);
        CommandLine commands = new CommandLine(top)
                .addSubcommand(new DemoCommand(reading, installation, window, terminal))
                .addSubcommand(new ReadCommand(reading))
                .addSubcommand(new InspectCommand(models, terminal))
                .addSubcommand(new TrainCommand(terminal))
                .addSubcommand(new EvaluateCommand(models, installation, terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new BenchCommand(installation, window, terminal))
                .addSubcommand(new OpenCommand(window));
        commands.setOut(new PrintWriter(terminal.out(), true));
        commands.setErr(new PrintWriter(terminal.err(), true));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((e, given) -> badArguments(e));
        commands.setExecutionExceptionHandler((e, command, parsed) -> failure(e, top.verbose));
        return commands;
    }

    private int badArguments(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String sentence = String.valueOf(e.getMessage());
        terminal.err().println(sentence + (sentence.endsWith(".") ? "" : ".") + " See '" + command + " --help'.");
        return BAD_ARGUMENTS;
    }

    private int failure(Throwable e, boolean verbose) {
        if (e instanceof EngineException told) {
            terminal.err().println(told.whatFailed() + " " + told.whatToDo());
        } else if (MemoryShortage.isIn(e)) {
            terminal.err().println("There is not enough memory. Close other programs, or use a smaller model or another device.");
        } else {
            terminal.err().println("Something unexpected went wrong. Run it again with " + LogSetup.VERBOSE + " to see where, and please report it.");
        }
        if (verbose) {
            e.printStackTrace(terminal.err());
        }
        return FAILURE;
    }
}
