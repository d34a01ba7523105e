package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemFoldersTest {
    @Test
    void linuxFollowsTheXdgFolders() {
        SystemFolders usual = SystemFolders.of("Linux", Map.of(), "/home/ann");
        assertThat(usual.settings()).isEqualTo(Path.of("/home/ann/.config/mnemoscope"));
        assertThat(usual.log()).isEqualTo(Path.of("/home/ann/.local/state/mnemoscope/log"));
        SystemFolders named = SystemFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/conf", "XDG_STATE_HOME", "/state"), "/home/ann");
        assertThat(named).isEqualTo(new SystemFolders(Path.of("/conf/mnemoscope"), Path.of("/state/mnemoscope/log")));
        SystemFolders relative = SystemFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "conf", "XDG_STATE_HOME", "state"), "/home/ann");
        assertThat(relative).isEqualTo(usual);
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertThat(SystemFolders.of("Mac OS X", Map.of(), "/Users/ann")).isEqualTo(new SystemFolders(
                Path.of("/Users/ann/Library/Application Support/Mnemoscope"), Path.of("/Users/ann/Library/Logs/Mnemoscope")));
        assertThat(SystemFolders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), "/Users/ann"))
                .isEqualTo(new SystemFolders(Path.of("/roaming/Mnemoscope"), Path.of("/local/Mnemoscope/log")));
    }
}
