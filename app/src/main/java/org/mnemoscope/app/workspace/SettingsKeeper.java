package org.mnemoscope.app.workspace;

import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.visualizers.common.Texts;

/** Keeps the settings whenever they change. That they cannot be kept is told once: it does not change from one setting to the next. */
public final class SettingsKeeper {
    private final Workspace workspace;
    private final SettingsStore store;
    private boolean told;

    private SettingsKeeper(Workspace workspace, SettingsStore store) {
        this.workspace = workspace;
        this.store = store;
    }

    public static void connect(Workspace workspace, SettingsStore store, AppThreads threads) {
        SettingsKeeper keeper = new SettingsKeeper(workspace, store);
        workspace.settingsProperty().addListener((property, before, now) ->
                threads.call(threads.background(), () -> store.save(now), keeper::tell, thrown -> workspace.noticeProperty().set(Notice.of(thrown))));
    }

    private void tell(boolean kept) {
        if (kept || told) {
            return;
        }
        told = true;
        Notice lost = Notice.information(Texts.get("app.settings.not_kept", store.file()), Texts.get("app.settings.not_kept_todo"));
        @Nullable Notice shown = workspace.noticeProperty().get();
        workspace.noticeProperty().set(shown == null ? lost : shown.and(lost));
    }
}
