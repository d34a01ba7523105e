package org.mnemoscope.app.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingsTest {
    @Test
    void findsMarkdownAndChapterLines() {
        String text = "# The Ledger\n\nOnce.\n\n## Chapter 1. The Book ##\r\nIt was.\n\nCHAPTER XII. The Storm\nWind.\n";
        Headings headings = Headings.of(text);
        assertThat(headings.before(0)).isEmpty();
        assertThat(headings.before(text.indexOf("Once"))).isEqualTo("The Ledger");
        assertThat(headings.before(text.indexOf("It was"))).isEqualTo("Chapter 1. The Book");
        assertThat(headings.before(text.length())).isEqualTo("CHAPTER XII. The Storm");
    }

    @Test
    void ordinaryLinesAreNoHeadings() {
        String text = "Part of it was lost.\nChapter and verse were quoted.\n#hashtag\nBook mice ate it.\n";
        assertThat(Headings.of(text).before(text.length())).isEmpty();
    }
}
