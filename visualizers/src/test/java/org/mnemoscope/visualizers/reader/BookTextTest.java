package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.testing.SyntheticRun;

class BookTextTest {
    @Test
    void plainBlocksCoverEveryChar() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(switch (random.nextInt(40)) {
                case 0 -> "\n";
                case 1 -> "\n\n";
                case 2, 3, 4 -> " ";
                case 5 -> "😀";
                default -> "x";
            });
        }
        assertCovers(BookText.ofPlain(text.toString()), text.toString());
    }

    @Test
    void aTextWithoutAnyBreakIsCutBetweenCharacters() {
        String text = "😀".repeat(20_000);
        BookText book = BookText.ofPlain(text);
        assertThat(book.count()).isGreaterThan(4);
        assertCovers(book, text);
        for (int block = 0; block < book.count(); block++) {
            assertThat(Character.isHighSurrogate(book.shown(block).charAt(0))).isTrue();
        }
    }

    private static void assertCovers(BookText book, String text) {
        int next = 0;
        for (int block = 0; block < book.count(); block++) {
            int start = book.shownStart(block);
            assertThat(text.substring(next, start)).isBlank();
            String shown = book.shown(block);
            assertThat(shown.replace('\n', ' ')).isEqualTo(text.substring(start, start + shown.length()).replace('\n', ' '));
            int end = next + book.length(block);
            assertThat(text.substring(start + shown.length(), end)).isBlank();
            next = end;
        }
        assertThat(next).isEqualTo(text.length());
    }

    @Test
    void segmentsShowTheirTokens() {
        SyntheticRun run = SyntheticRun.of(900, 32, 10);
        RunSoFar soFar = new RunSoFar(run.header(), run.text());
        BookText book = BookText.ofSegments(soFar);
        assertThat(book.count()).isEqualTo(soFar.segmentCount());
        for (int segment = 0; segment < book.count(); segment++) {
            assertThat(book.shown(segment)).isEqualTo(soFar.textOf(segment).strip());
        }
    }

    @Test
    void estimatesGrowWithTheText() {
        BookText book = BookText.ofPlain("word ".repeat(200));
        assertThat(book.estimatedLines(0, 50)).isEqualTo(20);
        assertThat(book.estimatedLines(0, 100)).isEqualTo(10);
        assertThat(BookText.ofPlain("a\nb\nc").estimatedLines(0, 50)).isEqualTo(3);
    }

    @Test
    void anEmptyTextHasNoBlocks() {
        assertThat(BookText.ofPlain("").count()).isZero();
    }
}
