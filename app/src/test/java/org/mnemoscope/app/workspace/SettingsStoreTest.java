package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;

class SettingsStoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void settingsComeBack() {
        ReadingOptions reading = new ReadingOptions(
                EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_SENSORY), RecallPrecision.BF16, 12, "cuda:0", BackbonePrecision.BF16, 5,
                "/opt/libtorch", true);
        DockNode split = new DockNode.Split(true,
                List.of(new DockNode.Tabs(List.of("reader", "recall"), "recall"), new DockNode.Tabs(List.of("curves"), "curves")), List.of(0.75, 0.25));
        DockLayout layout = DockLayout.of(split).detached("curves", 5, 6, 700, 500);
        Settings settings = new Settings(new Appearance(Theme.LIGHT, 125, 110, true), List.of("/a b.txt", "/é.md"), List.of("/m"), List.of(), reading, "/runs",
                new WindowLayout(10, 20, 1200, 800, true), layout, Map.of("play", "Shortcut+P", "theme", ""));
        store().save(settings);
        assertThat(store().load()).isEqualTo(settings);
    }

    @Test
    void withoutAFileDefaultsHold() {
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aBrokenFileIsSetAsideAndDefaultsHold() throws IOException {
        for (String broken : List.of("", "{", "[1, 2]", "{\"look\": {\"theme\": {\"x\": 1}}}", "\u0000\u0001")) {
            Files.writeString(file(), broken);
            assertThat(store().load()).as(broken).isEqualTo(Settings.DEFAULT);
            assertThat(file()).doesNotExist();
            assertThat(folder.resolve("settings.json.broken")).hasContent(broken);
        }
    }

    @Test
    void whatAFileLacksOrGetsWrongIsDefault() throws IOException {
        Files.writeString(file(), """
                {"look": {"theme": "PURPLE", "percent": 5}, "keys": {"play": "Nothing+Much", "stop": null, "step": "F9"}, "recentTexts": ["/a", null], "unknown": 3, "runFolder": "C\\u0000", "window": {"width": 5},
                 "reading": {"conditions": ["HMT", "NEW_ONE"], "segmentLimit": -4}}
                """);
        Settings settings = store().load();
        assertThat(settings.look()).isEqualTo(Appearance.DEFAULT.withTextSize(100));
        assertThat(settings.keys()).containsOnly(Map.entry("step", "F9"));
        assertThat(settings.docking()).isNull();
        assertThat(settings.recentTexts()).containsExactly("/a");
        assertThat(settings.window()).isEqualTo(WindowLayout.DEFAULT);
        assertThat(settings.runFolder()).isNull();
        assertThat(settings.reading()).isEqualTo(new ReadingOptions(EnumSet.of(ReadingCondition.HMT), null, 0, "auto", BackbonePrecision.AUTO, 0, "", false));
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        SettingsStore store = new SettingsStore(taken.resolve("settings.json"));
        assertThat(store.save(Settings.DEFAULT)).isFalse();
        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
        assertThat(taken).hasContent("");
    }

    @Test
    void recentsAreNewestFirstOnceEachAndFew() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < Settings.RECENT + 3; i++) {
            settings = settings.withRecentText(Path.of("/" + i));
        }
        settings = settings.withRecentText(Path.of("/5"));
        assertThat(settings.recentTexts()).hasSize(Settings.RECENT).startsWith("/5", "/10", "/9").doesNotHaveDuplicates();
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    private SettingsStore store() {
        return new SettingsStore(file());
    }
}
