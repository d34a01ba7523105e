package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingLinesTest {
    private static final String TEXT = "# The Ledger\n\nHe came.\n\n## Chapter 2. The First Page\r\nCHAPTER IV\nChapter and verse.\n#hash\n";

    private static List<String> within(String text, int start, int end) {
        return HeadingLines.within(text, start, end).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    @Test
    void markdownAndChapterLinesAreHeadings() {
        assertThat(within(TEXT, 0, TEXT.length())).containsExactly("# The Ledger", "## Chapter 2. The First Page\r", "CHAPTER IV");
    }

    @Test
    void aHeadingThatTwoBlocksShareIsOneInBoth() {
        int cut = TEXT.indexOf("Page");
        assertThat(within(TEXT, 20, cut)).containsExactly("## Chapter 2. The First ");
        assertThat(within(TEXT, cut, cut + 4)).containsExactly("Page");
    }

    @Test
    void aLineLongerThanAnyHeadingIsNone() {
        String line = "# " + "word ".repeat(50);
        assertThat(within(line, 0, line.length())).isEmpty();
        assertThat(within(line, 200, line.length())).isEmpty();
    }
}
