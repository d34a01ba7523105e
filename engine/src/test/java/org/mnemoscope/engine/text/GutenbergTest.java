package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.trace.Chapter;

class GutenbergTest {
    private static final String BOOK = "CHAPTER I\n\nCall me Ishmael. *** A line of stars.\n\nCHAPTER II\n\n  The end of it.";

    @ParameterizedTest
    @ValueSource(strings = {
        "*** START OF THE PROJECT GUTENBERG EBOOK MOBY DICK ***",
        "*** START OF THIS PROJECT GUTENBERG EBOOK MOBY DICK;\nOR, THE WHALE ***",
        "***START OF THE PROJECT GUTENBERG EBOOK MOBY DICK***",
        "*** START OF THE PROJECT GUTENBERG EBOOK 2701 ***\r",
        "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
        "*END THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*"})
    void headersOfAllTimesAreRecognised(String marker) {
        assertBook("The Project Gutenberg eBook of Moby Dick\n\nTitle: Moby Dick\n\n" + marker + "\n\n\n" + BOOK + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "*** END OF THE PROJECT GUTENBERG EBOOK MOBY DICK ***\nlicence",
        "*** END OF THIS PROJECT GUTENBERG EBOOK MOBY DICK ***",
        "End of Project Gutenberg's Moby Dick, by Herman Melville\n\n*** END OF THIS PROJECT GUTENBERG EBOOK MOBY DICK ***\nlicence",
        "End of the Project Gutenberg EBook of Moby Dick\n\n\n***END OF THE PROJECT GUTENBERG EBOOK MOBY DICK***",
        "End of The Project Gutenberg Etext of Moby Dick"})
    void endingsOfAllTimesAreRecognised(String ending) {
        assertBook("*** START OF THE PROJECT GUTENBERG EBOOK MOBY DICK ***\n\n" + BOOK + "\n\n\n" + ending + "\n");
        assertBook(BOOK + "\n\n" + ending + "\n");
    }

    private static void assertBook(String text) {
        Document document = document(text);
        Gutenberg gutenberg = Gutenberg.in(text).orElseThrow();
        Document book = gutenberg.without(document);
        assertThat(book.text()).isEqualTo(BOOK);
        assertThat(book.chapters().all()).extracting(Chapter::charStart).containsExactly(0, BOOK.indexOf("CHAPTER II"));
        assertThat(book.source()).startsWith("moby.txt").contains("without Project Gutenberg");
        assertThat(gutenberg.charsAround(document)).isEqualTo(text.length() - BOOK.length());
    }

    @Test
    void twoBooksInOneFileAreKeptTogether() {
        String one = "*** START OF THE PROJECT GUTENBERG EBOOK A ***\nA\n*** END OF THE PROJECT GUTENBERG EBOOK A ***\n" + "x\n".repeat(30_000);
        String text = one + one;
        Gutenberg found = Gutenberg.in(text).orElseThrow();
        assertThat(text.substring(found.bookStart(), found.bookEnd())).startsWith("A\n***").contains("START OF").endsWith("\nA");
    }

    @Test
    void otherTextsHaveNothingAroundThem() {
        assertThat(Gutenberg.in(BOOK)).isEmpty();
        assertThat(Gutenberg.in("")).isEmpty();
        assertThat(Gutenberg.in("He read of Project Gutenberg.\nThe end of Project Gutenberg was near.\n")).isEmpty();
        assertThat(Gutenberg.in("*** START OF THE PROJECT GUTENBERG EBOOK A ***\n\n*** END OF THE PROJECT GUTENBERG EBOOK A ***")).isEmpty();
    }

    private static Document document(String text) {
        return DocumentReader.of("moby.txt", "moby.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
