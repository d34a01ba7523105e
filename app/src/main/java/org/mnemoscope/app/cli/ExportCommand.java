package org.mnemoscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.run.JsonLines;
import org.mnemoscope.engine.run.MarksExport;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a recorded run as JSON lines, and what a person added to it as CSV or JSON. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
    "Write a recorded run as JSON, one line per segment; its notes and named selections as CSV or JSON.",
    "FILE may be -, which is standard output. A file of that name is replaced."})
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run file (.mscope).")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path run;

    @Option(names = "--json", paramLabel = "FILE", description = "Everything that was measured, as JSON lines.")
    @Nullable String json;

    @Option(names = "--notes", paramLabel = "FILE", description = "Notes and bookmarks: CSV if the name ends with .csv, else JSON.")
    @Nullable String notes;

    @Option(names = "--selections", paramLabel = "FILE", description = "Named selections, one row per range: CSV if the name ends with .csv, else JSON.")
    @Nullable String selections;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (json == null && notes == null && selections == null) {
            throw new ParameterException(spec.commandLine(), "Say what to write: --json FILE, --notes FILE or --selections FILE.");
        }
        requireDifferent();
        RecordedRun recorded = RunFile.open(run);
        if (json != null) {
            write("--json", json, out -> JsonLines.write(recorded, out), recorded.segments().size() + " segments");
        }
        if (notes != null) {
            write("--notes", notes, MarksExport.notes(recorded), "notes");
        }
        if (selections != null) {
            write("--selections", selections, MarksExport.selections(recorded), "ranges of selections");
        }
        return 0;
    }

    /** One would replace the other, or follow it in one stream that is neither. */
    private void requireDifferent() {
        List<String> names = Stream.of(json, notes, selections).filter(Objects::nonNull)
                .map(name -> name.equals("-") ? name : Path.of(name).toAbsolutePath().normalize().toString()).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new ParameterException(spec.commandLine(), "--json, --notes and --selections must name different files, and only one of them -.");
        }
    }

    /** Writes what a file will hold. */
    private interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(String option, String name, MarksExport rows, String what) throws IOException {
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        write(option, name, csv ? rows::writeCsv : rows::writeJson, what + " (" + rows.rowCount() + ")");
    }

    private void write(String option, String name, Contents contents, String what) throws IOException {
        JsonTarget target = new JsonTarget(option, name, terminal);
        target.check(spec.commandLine(), run);
        try (OutputStream out = target.open()) {
            contents.writeTo(out);
        }
        if (!target.isStandardOutput()) {
            terminal.out().println("Wrote " + what + " to " + name + ".");
        }
    }
}
