package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Chapter;

class ChapterTitlesTest {
    private static List<String> brief(String... titles) {
        List<Chapter> all = IntStream.range(0, titles.length).mapToObj(i -> new Chapter(titles[i], i, 1)).toList();
        return all.stream().map(chapter -> ChapterTitles.brief(chapter, all)).toList();
    }

    @Test
    void aWordThatAllHaveSaysNothing() {
        assertThat(brief("Chapter 1. The Ledger", "CHAPTER 2. The Fox")).containsExactly("1. The Ledger", "2. The Fox");
        assertThat(brief("Kapitel IV", "Kapitel V")).containsExactly("IV", "V");
    }

    @Test
    void otherTitlesStay() {
        assertThat(brief("Apollo 13", "Chapter 2")).containsExactly("Apollo 13", "Chapter 2");
        assertThat(brief("The Ledger", "The Fox")).containsExactly("The Ledger", "The Fox");
        assertThat(brief("Chapter Violet", "Chapter Indigo")).containsExactly("Chapter Violet", "Chapter Indigo");
    }
}
