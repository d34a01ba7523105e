package org.mnemoscope.app;

import javafx.stage.Stage;
import org.mnemoscope.app.workspace.Workspace;

/** A start of which Java keeps what it loaded, so that later starts are quicker: the window reads a little and closes itself. */
final class Rehearsal {
    /** Set by the packager when it makes the start cache. */
    private static final String PROPERTY = "mnemoscope.rehearsal";
    /** By then every view has drawn. */
    private static final int SEGMENTS = 25;

    private Rehearsal() {}

    static void watch(Workspace workspace, Stage stage) {
        if (Boolean.getBoolean(PROPERTY)) {
            workspace.progressProperty().addListener((property, before, now) -> {
                if (workspace.traces().size() >= SEGMENTS) {
                    stage.close();
                }
            });
        }
    }
}
