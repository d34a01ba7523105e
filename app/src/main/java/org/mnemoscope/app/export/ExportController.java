package org.mnemoscope.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.run.JsonLines;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunEnding;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Texts;

/** Writes the run shown as JSON lines, as far as it is read. */
public final class ExportController {
    private final Workspace workspace;
    private final AppThreads threads;
    private final FilePicker picker;

    public ExportController(Workspace workspace, AppThreads threads, FilePicker picker) {
        this.workspace = workspace;
        this.threads = threads;
        this.picker = picker;
    }

    /** Connects the command. */
    public void connect(Commands commands) {
        commands.on(Command.EXPORT_JSON, this::export, workspace.headerProperty().isNull());
    }

    private void export() {
        RunHeader header = workspace.header();
        TokenizedText text = workspace.text();
        Document document = workspace.document();
        if (header == null || text == null || document == null) {
            return;
        }
        picker.jsonToWrite(proposal(workspace.runFile())).ifPresent(file ->
                write(new RecordedRun(header, text, document.chapters(), List.copyOf(workspace.traces()), RunEnding.STOPPED,
                        workspace.selection().marks().get()), file));
    }

    private void write(RecordedRun run, Path file) {
        String activity = Texts.get("app.export.writing", file.getFileName());
        workspace.activities().add(activity);
        threads.call(
                threads.background(),
                () -> {
                    writeWhole(run, file);
                    return file;
                },
                written -> {
                    workspace.activities().remove(activity);
                    workspace.noticeProperty().set(Notice.information(
                            Texts.get("app.export.done", String.valueOf(run.segments().size()), file), ""));
                },
                thrown -> {
                    workspace.activities().remove(activity);
                    workspace.noticeProperty().set(Notice.of(thrown));
                });
    }

    private static void writeWhole(RecordedRun run, Path file) {
        try {
            WholeFile.write(file, out -> JsonLines.write(run, out));
        } catch (IOException | UncheckedIOException failed) {
            throw new RunFileException(
                    Texts.get("app.export.failed", file), Texts.get("app.export.failed_todo"), failed);
        }
    }

    private static String proposal(@Nullable Path runFile) {
        String name = runFile == null || runFile.getFileName() == null ? "run" : runFile.getFileName().toString();
        return name.replaceFirst("\\.mscope$", "") + ".jsonl";
    }
}
