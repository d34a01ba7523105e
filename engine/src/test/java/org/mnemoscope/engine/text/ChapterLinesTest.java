package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Chapter;

class ChapterLinesTest {
    @Test
    void findsMarkdownAndChapterLines() {
        String text = "# The Ledger\n\nOnce.\n\n## Chapter 1. The Book ##\r\nIt was.\n\nCHAPTER XII. The Storm\nWind.\n";
        List<Chapter> chapters = ChapterLines.of(text).all();
        assertThat(chapters).containsExactly(
                new Chapter("The Ledger", 0, 1),
                new Chapter("Chapter 1. The Book", text.indexOf("##"), 2),
                new Chapter("CHAPTER XII. The Storm", text.indexOf("CHAPTER"), 4));
    }

    @Test
    void ordinaryLinesAreNoChapters() {
        String text = "Part of it was lost.\nChapter and verse were quoted.\n#hashtag\nBook mice ate it.\n";
        assertThat(ChapterLines.of(text).all()).isEmpty();
    }

    @Test
    void theLinesOfATableOfContentsAreNoChapters() {
        String book = "BOOK ONE: 1805\n\n    CHAPTER I\n\nWell, Prince.\n\n    CHAPTER II\n\nAnna.\n\nBOOK TWO: 1805\n\n CHAPTER I\n\nIn October.\n";
        String text = "CONTENTS\n\nBOOK ONE: 1805\n\nCHAPTER I\nCHAPTER II\n\nBOOK TWO: 1805\n\nCHAPTER I\n\n" + book;
        int start = text.indexOf(book);
        assertThat(ChapterLines.of(text).part(0, start).all()).isEmpty();
        assertThat(ChapterLines.of(text).part(start, text.length())).isEqualTo(ChapterLines.of(book));
        assertThat(ChapterLines.of(book).all()).extracting(Chapter::title)
                .containsExactly("BOOK ONE: 1805", "CHAPTER I", "CHAPTER II", "BOOK TWO: 1805", "CHAPTER I");
    }
}
