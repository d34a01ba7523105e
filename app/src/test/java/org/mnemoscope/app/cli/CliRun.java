package org.mnemoscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.model.ModelLoader;

/** One command line with its streams caught, a fake model and a window that only remembers what it was asked. */
final class CliRun {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> windowArgs = new ArrayList<>();
    private final Installation installation;
    private final ModelLoader models;
    private boolean interactive;
    /** What the window's end returns, unlike any other exit code. */
    private int windowCode = 7;

    CliRun(Path home) {
        this(home, new FakeModelLoader());
    }

    CliRun(Path home, ModelLoader models) {
        this.installation = new Installation(home);
        this.models = models;
    }

    CliRun interactive() {
        interactive = true;
        return this;
    }

    static CliRun withoutDisplay(Path home) {
        CliRun run = new CliRun(home);
        run.windowCode = WindowLauncher.NO_WINDOW;
        return run;
    }

    int run(String... args) {
        WindowLauncher window = given -> {
            windowArgs.add("window");
            windowArgs.addAll(given);
            return windowCode;
        };
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), interactive, secondPerCall());
        return new Mnemoscope(models, window, installation, terminal).run(args);
    }

    /** A clock that goes on by one second each time it is looked at. */
    private static LongSupplier secondPerCall() {
        long[] now = {0};
        return () -> now[0] += 1_000_000_000L;
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    /** {@code window} and its arguments; empty if no window was asked for. */
    List<String> windowArgs() {
        return windowArgs;
    }
}
