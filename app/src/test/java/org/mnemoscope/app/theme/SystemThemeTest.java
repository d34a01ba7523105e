package org.mnemoscope.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemThemeTest {
    @Test
    void understandsEachDesktop() {
        assertThat(SystemTheme.meansDark("'prefer-dark'\n")).isTrue();
        assertThat(SystemTheme.meansDark("'default'\n")).isFalse();
        assertThat(SystemTheme.meansDark("Dark\n")).isTrue();
        assertThat(SystemTheme.meansDark("    AppsUseLightTheme    REG_DWORD    0x0\r\n")).isTrue();
        assertThat(SystemTheme.meansDark("    AppsUseLightTheme    REG_DWORD    0x1\r\n")).isFalse();
    }

    @Test
    void asksTheRightCommand() {
        assertThat(SystemTheme.command("linux")).startsWith("gsettings");
        assertThat(SystemTheme.command("mac os x")).startsWith("defaults");
        assertThat(SystemTheme.command("windows 11")).startsWith("reg");
    }
}
