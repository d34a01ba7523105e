package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.run.RunMarks;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.mnemoscope.visualizers.common.Texts;

/** Saves notes and named selections in the run's file whenever the person changes them. */
final class MarksKeeper {
    private final Workspace workspace;
    private final AppThreads threads;

    MarksKeeper(Workspace workspace, AppThreads threads) {
        this.workspace = workspace;
        this.threads = threads;
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
        }, saved -> {}, thrown -> workspace.noticeProperty().set(Notice.of(thrown)));
    }
}
