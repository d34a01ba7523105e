package org.mnemoscope.app.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.modelcard.CardDocument.Block;
import org.mnemoscope.app.modelcard.CardDocument.Kind;

class CardDocumentTest {
    @Test
    void markdownBecomesReadable() {
        assertThat(CardDocument.blocks("""
                # A **model**
                First line
                of [a paragraph](https://example.org).

                - one
                  and more of one
                * two
                ```
                code  *stays*
                ```
                """)).containsExactly(
                new Block(Kind.HEADING, "A model"),
                new Block(Kind.PARAGRAPH, "First line of a paragraph."),
                new Block(Kind.ITEM, "• one and more of one"),
                new Block(Kind.ITEM, "• two"),
                new Block(Kind.VERBATIM, "code  *stays*"));
    }

    @Test
    void theColumnsOfATableStandUnderEachOther() {
        assertThat(CardDocument.blocks("| a | value |\n| --- | --: |\n| longer | 1 |")).containsExactly(
                new Block(Kind.VERBATIM, "a       value\n──────  ─────\nlonger  1"));
    }

    @Test
    void aFolderWithoutADocumentHasAnEmptyOne(@TempDir Path folder) throws IOException {
        assertThat(CardDocument.read(folder)).isEmpty();
        Files.writeString(folder.resolve(CardDocument.FILE), "# Ours");
        assertThat(CardDocument.read(folder)).isEqualTo("# Ours");
    }
}
