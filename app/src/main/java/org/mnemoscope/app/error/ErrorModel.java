package org.mnemoscope.app.error;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Notice;

/** The notice that is shown, if any. */
public final class ErrorModel {
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>(this, "notice");

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public @Nullable Notice notice() {
        return notice.get();
    }
}
