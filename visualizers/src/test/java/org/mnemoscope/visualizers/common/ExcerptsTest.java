package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsTest {
    @Test
    void cutsBetweenWordsOnOneLine() {
        assertThat(Excerpts.oneLine("  It was\n\nIsbel   Corran who wrote ", 18)).isEqualTo("It was Isbel…");
        assertThat(Excerpts.oneLine("short", 18)).isEqualTo("short");
        assertThat(Excerpts.oneLine("x".repeat(30), 10)).isEqualTo("x".repeat(10) + "…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Excerpts.oneLine("abc😀😀😀😀", 4)).isEqualTo("abc…");
    }

    @Test
    void tokensThatCannotBeSeenGetSigns() {
        assertThat(Excerpts.visibleToken(" Isbel")).isEqualTo("Isbel");
        assertThat(Excerpts.visibleToken("\n\n")).isEqualTo("⏎⏎");
        assertThat(Excerpts.visibleToken("\r\n")).isEqualTo("⏎");
        assertThat(Excerpts.visibleToken("  ")).isEqualTo("␣␣");
        assertThat(Excerpts.visibleToken("")).isEqualTo(Texts.get("view.token.empty"));
    }
}
