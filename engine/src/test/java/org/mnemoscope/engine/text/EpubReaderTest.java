package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapter;

class EpubReaderTest {
    private static final String TEXT = "One\n\nThe lamp was lit.\n\nOf the fox\n\nIt was red\u00a0\u2014 very.\n\nThe sea, caf\u00e9 and \ud83d\udc33.\nIt ended.";

    private final Path folder;
    private final Map<String, String> files = Books.epubFiles();

    EpubReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAllPagesInTheOrderOfTheSpine() throws IOException {
        Document document = open();
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.title()).isEqualTo("The Lamp & the Sea");
        assertThat(document.source()).endsWith("book.epub");
    }

    @Test
    void theTableOfContentsGivesTheChapters() throws IOException {
        assertThat(open().chapters().all()).containsExactly(new Chapter("Book One", 0, 1),
                new Chapter("The Fox", TEXT.indexOf("Of the fox"), 2), new Chapter("Book Two", TEXT.indexOf("The sea"), 1));
    }

    @Test
    void theTableOfAnOlderBookGivesTheChapters() throws IOException {
        files.computeIfPresent("OPS/book.opf", (path, opf) -> opf.replace("nav.xhtml", "toc.ncx")
                .replace("application/xhtml+xml\" properties=\"nav", "application/x-dtbncx+xml"));
        files.put("OPS/toc.ncx", """
                <?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
                <navPoint id="a"><navLabel><text>Part A</text></navLabel><content src="text/one.xhtml"/>
                  <navPoint id="b"><navLabel><text>Fox</text></navLabel><content src="text/one.xhtml#c2"/></navPoint></navPoint>
                <navPoint id="c"><navLabel><text>Gone</text></navLabel><content src="text/none.xhtml"/></navPoint>
                </navMap></ncx>""");
        assertThat(open().chapters().all()).containsExactly(new Chapter("Part A", 0, 1), new Chapter("Fox", TEXT.indexOf("Of the fox"), 2));
    }

    @Test
    void withoutATableTheHeadingsAreTheChapters() throws IOException {
        files.put("OPS/nav.xhtml", "<html><body>nothing</body></html>");
        assertThat(open().chapters().all()).containsExactly(new Chapter("One", 0, 1), new Chapter("Of the fox", TEXT.indexOf("Of the fox"), 2));
    }

    @Test
    void aProtectedBookIsNamed() {
        files.put("META-INF/encryption.xml", encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc"));
        assertTold("book.epub is locked by copy protection");
    }

    @Test
    void scrambledFontsAreNoProtection() throws IOException {
        files.put("META-INF/encryption.xml", encryption("http://www.idpf.org/2008/embedding"));
        assertThat(open().text()).isEqualTo(TEXT);
    }

    private static String encryption(String algorithm) {
        return "<?xml version=\"1.0\"?><encryption><enc:EncryptedData xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptionMethod Algorithm=\""
                + algorithm + "\"/></enc:EncryptedData></encryption>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://example.org/one.xhtml", "%2e%2e/%2e%2e/one.xhtml", "\\\\server\\one"})
    void pathsThatLeadOutOfTheBookAreRefusedByName(String href) {
        files.computeIfPresent("OPS/book.opf", (path, opf) -> opf.replace("text/one.xhtml", href));
        assertTold("names a file that is not inside the book: " + href);
    }

    @Test
    void aMissingPageIsNamed() {
        files.remove("OPS/text/one.xhtml");
        assertTold("the page OPS/text/one.xhtml is missing");
    }

    @Test
    void aZipBombIsNotUnpacked() {
        files.put("OPS/text/one.xhtml", " ".repeat(129 << 20));
        assertThat(Books.zip(files)).hasSizeLessThan(1 << 20);
        assertTold("holds more than 32 MB of text");
    }

    @Test
    void pagesNamedAgainAndAgainCountEachTime() {
        files.put("OPS/text/one.xhtml", "<p>" + "a".repeat(4 << 20));
        files.computeIfPresent("OPS/book.opf", (path, opf) -> opf.replace("</spine>", "<itemref idref=\"one\"/>".repeat(10_000) + "</spine>"));
        assertTold("holds more than 32 MB of text");
    }

    @Test
    void otherArchivesAreNamed() {
        files.remove("META-INF/container.xml");
        assertTold("is a zip archive, but no EPUB");
        files.put("word/document.xml", "<w/>");
        assertTold("is a Word document");
    }

    @Test
    void aBookWithoutTextIsEmpty() {
        files.computeIfPresent("OPS/book.opf", (path, opf) -> opf.replaceAll("<itemref idref=\"(one|two)\"/>", ""));
        assertTold("has no text in it");
    }

    @Test
    void aTornBookIsDamaged() throws IOException {
        byte[] whole = Books.zip(files);
        Path file = Files.write(folder.resolve("book.epub"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> DocumentReader.read(file)).isInstanceOf(TextException.class).hasMessageContaining("book.epub is damaged");
    }

    private Document open() throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("book.epub"), Books.zip(files)));
    }

    private void assertTold(String whatFailed) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(TextException.class, e -> {
            assertThat(e.whatFailed()).contains(whatFailed);
            assertThat(e.whatToDo()).isNotBlank();
        });
    }
}
