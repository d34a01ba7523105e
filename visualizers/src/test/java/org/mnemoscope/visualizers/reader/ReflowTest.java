package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReflowTest {
    private static final String LINE = "It was the best of times, it was the worst of times, it was the\n";

    @Test
    void booksBrokenAtPageWidthAreRecognised() {
        assertThat(Reflow.isHardWrapped((LINE.repeat(8) + "\n").repeat(10))).isTrue();
        assertThat(Reflow.isHardWrapped("A verse of a poem\n".repeat(200))).isFalse();
        assertThat(Reflow.isHardWrapped("One long line for each paragraph, much longer than any page is wide. ".repeat(9) + "\n")).isFalse();
        assertThat(Reflow.isHardWrapped("")).isFalse();
    }

    @Test
    void lineBreaksFlowButParagraphsAndHeadingsStay() {
        String text = LINE + LINE + "\nCHAPTER II\nThe Mail\n";
        String shown = Reflow.display(text, true);
        assertThat(shown).hasSameSizeAs(text);
        assertThat(shown).isEqualTo(LINE.strip() + " " + LINE + "\nCHAPTER II\nThe Mail\n");
        assertThat(Reflow.display(text, false)).isEqualTo(text);
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(Reflow.display("a\r\nb\fc\td", false)).isEqualTo("a \nb c\td");
    }
}
