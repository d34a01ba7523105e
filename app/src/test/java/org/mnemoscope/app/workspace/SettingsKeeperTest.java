package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.concurrent.AppThreads;

class SettingsKeeperTest extends WorkbenchCase {
    @Test
    void settingsAreKeptWheneverTheyChange() {
        SettingsStore store = new SettingsStore(folder.resolve("new").resolve("settings.json"));
        SettingsKeeper.connect(workspace, store, AppThreads.same());
        workspace.settingsProperty().set(workspace.settings().withTheme(Theme.LIGHT));
        assertThat(store.load().theme()).isEqualTo(Theme.LIGHT);
        assertThat(workspace.noticeProperty().get()).isNull();
    }

    @Test
    void thatTheyCannotBeKeptIsToldOnceAndBesideWhatIsShown() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        SettingsKeeper.connect(workspace, new SettingsStore(taken.resolve("settings.json")), AppThreads.same());
        workspace.noticeProperty().set(Notice.error("A file is gone.", "Find it."));
        workspace.settingsProperty().set(workspace.settings().withTheme(Theme.LIGHT));
        assertThat(notice()).contains("A file is gone.", "The settings cannot be kept in " + taken, "make that folder one that you may write to");
        workspace.noticeProperty().set(null);
        workspace.settingsProperty().set(workspace.settings().withTheme(Theme.DARK));
        assertThat(workspace.noticeProperty().get()).isNull();
        assertThat(workspace.settings().theme()).isEqualTo(Theme.DARK);
    }
}
