package org.mnemoscope.app.error;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Notice.Choice;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.reading.Versions;

/** Answers, copies and closes notices. */
public final class ErrorController {
    private final Workspace workspace;

    public ErrorController(ErrorModel model, Workspace workspace) {
        this.workspace = workspace;
        workspace.noticeProperty().addListener((property, before, now) -> model.noticeProperty().set(now));
        model.noticeProperty().set(workspace.noticeProperty().get());
    }

    /** Closes the notice, then does what was chosen: the deed may show a notice of its own. */
    void choose(Choice choice) {
        close();
        choice.deed().run();
    }

    void close() {
        workspace.noticeProperty().set(null);
    }

    void copy(Notice notice) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report(notice)));
    }

    /** The notice, the versions and the technical details as one text. */
    static String report(Notice notice) {
        return notice.what() + "\n" + notice.todo() + "\n\n" + Versions.current() + "\n\n" + notice.details();
    }
}
