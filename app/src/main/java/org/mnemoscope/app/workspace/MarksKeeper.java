package org.mnemoscope.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Notice.Choice;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.run.RunMarks;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.mnemoscope.visualizers.common.Texts;

/** Saves notes and named selections in the run's file whenever the person changes them. */
final class MarksKeeper {
    private final Workspace workspace;
    private final AppThreads threads;
    private final FilePicker picker;

    MarksKeeper(Workspace workspace, AppThreads threads, FilePicker picker) {
        this.workspace = workspace;
        this.threads = threads;
        this.picker = picker;
    }

    void connect() {
        marks().changesProperty().addListener((property, before, now) -> save());
    }

    private KeptMarks marks() {
        return workspace.selection().marks();
    }

    private void save() {
        Path file = workspace.runFile();
        Marks now = marks().get();
        if (file == null) {
            workspace.noticeProperty().set(Notice.information(Texts.get("app.marks.no_file"), Texts.get("app.marks.no_file_todo")));
            return;
        }
        threads.call(threads.background(), () -> {
            RunMarks.save(file, now);
            return now;
        }, saved -> {}, thrown -> workspace.noticeProperty().set(Notice.of(thrown, new Choice(Texts.get("app.marks.copy"), () -> saveCopy(file)))));
    }

    /** A run that cannot be written, as one that belongs to somebody else: it goes on in a copy. */
    private void saveCopy(Path file) {
        Marks now = marks().get();
        picker.runToWrite(String.valueOf(file.getFileName())).filter(copy -> !copy.equals(file)).ifPresent(copy ->
                threads.call(threads.background(), () -> {
                    copy(file, copy);
                    RunMarks.save(copy, now);
                    return copy;
                }, saved -> {
                    workspace.runFileProperty().set(saved);
                    workspace.noticeProperty().set(Notice.information(Texts.get("app.marks.copied", saved), ""));
                }, thrown -> workspace.noticeProperty().set(Notice.of(thrown))));
    }

    private static void copy(Path file, Path copy) {
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new RunFileException(Texts.get("app.marks.not_copied", file, copy), Texts.get("app.export.failed_todo"), failed);
        }
    }
}
