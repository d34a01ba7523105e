package org.mnemoscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mnemoscope.engine.run.JsonLines;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a recorded run as JSON lines. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write a recorded run as JSON, one line per segment.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run file (.mscope).")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path run;

    @Option(names = "--json", required = true, paramLabel = "FILE", description = "Where to write; - is standard output. A file of that name is replaced.")
    @SuppressWarnings("NullAway.Init")
    String json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        JsonTarget target = new JsonTarget(json, terminal);
        target.refuseToReplace(spec.commandLine(), run);
        RecordedRun recorded = RunFile.open(run);
        try (OutputStream out = target.open()) {
            JsonLines.write(recorded, out);
        }
        if (!target.isStandardOutput()) {
            terminal.out().println("Wrote " + recorded.segments().size() + " segments to " + json + ".");
        }
        return 0;
    }
}
