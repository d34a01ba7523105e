package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

class PdfReaderTest {
    private static final List<List<String>> PAGES =
            List.of(List.of("The lamp was lit,", "and burned."), List.of(), List.of("The fox", "came."), List.of("The end."));
    private static final String TEXT = "The lamp was lit,\nand burned.\n\nThe fox\ncame.\n\nThe end.\n\n";

    private final Path folder;

    PdfReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesOutTheTextPageByPage() throws IOException {
        Document document = open(Books.pdf(PAGES));
        assertThat(document.text().replaceAll("\n+", "\n")).isEqualTo(TEXT.replaceAll("\n+", "\n"));
        assertThat(document.title()).isEqualTo("book");
        assertThat(document.source()).endsWith("book.pdf");
    }

    @Test
    void withoutAnOutlineThePagesAreTheChapters() throws IOException {
        Document document = open(Books.pdf(PAGES));
        assertThat(document.chapters().all()).extracting(Chapter::title).startsWith("Page 1").endsWith("Page 4");
        assertThat(title(document, "The lamp")).isEqualTo("Page 1");
        assertThat(title(document, "came.")).isEqualTo("Page 3");
    }

    private static String title(Document document, String words) {
        return document.chapters().around(document.text().indexOf(words)).get(0).title();
    }

    @Test
    void theOutlineGivesTheChapters() throws IOException {
        PDDocument pdf = Books.pdf(PAGES);
        pdf.getDocumentInformation().setTitle("The Lamp");
        Books.addOutline(pdf);
        Document document = open(pdf);
        assertThat(document.title()).isEqualTo("The Lamp");
        assertThat(document.chapters().around(document.text().indexOf("came")))
                .extracting(Chapter::title).containsExactly("Part 1", "Chapter 3");
        assertThat(document.chapters().around(document.text().indexOf("came"))).extracting(Chapter::level).containsExactly(1, 2);
    }

    @Test
    void anOutlineThatRunsInACircleEnds() throws IOException {
        PDDocument pdf = Books.pdf(PAGES);
        Books.addOutline(pdf);
        COSDictionary first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getCOSObject();
        first.setItem(COSName.NEXT, first);
        first.setItem(COSName.FIRST, first);
        assertThat(open(pdf).chapters()).isEqualTo(new Chapters(List.of(new Chapter("Part 1", 0, 1))));
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        PDDocument pdf = Books.pdf(PAGES);
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertTold(pdf, "book.pdf is locked by copy protection or a password");
    }

    @Test
    void aTextThatMayNotBeTakenOutIsNotTaken() throws IOException {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        PDDocument pdf = Books.pdf(PAGES);
        pdf.protect(new StandardProtectionPolicy("owner", "", permission));
        assertTold(pdf, "book.pdf is locked by copy protection or a password");
    }

    @Test
    void aTextThatMayBeTakenOutIs() throws IOException {
        AccessPermission permission = new AccessPermission();
        permission.setCanModify(false);
        PDDocument pdf = Books.pdf(PAGES);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", permission);
        policy.setEncryptionKeyLength(128);
        pdf.protect(policy);
        assertThat(open(pdf).text()).contains("The lamp was lit");
    }

    @Test
    void picturesOfPagesHaveNoText() throws IOException {
        assertTold(Books.pdf(List.of(List.of(), List.of())), "has no text in it, only pictures of pages");
    }

    @Test
    void aTornDocumentIsDamaged() throws IOException {
        Path file = Files.write(folder.resolve("book.pdf"), Arrays.copyOf(Books.bytes(Books.pdf(PAGES)), 40));
        assertThatThrownBy(() -> DocumentReader.read(file)).isInstanceOf(TextException.class).hasMessageContaining("book.pdf is damaged");
    }

    private Document open(PDDocument pdf) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("book.pdf"), Books.bytes(pdf)));
    }

    private void assertTold(PDDocument pdf, String whatFailed) {
        assertThatThrownBy(() -> open(pdf)).isInstanceOfSatisfying(TextException.class, e -> {
            assertThat(e.whatFailed()).contains(whatFailed);
            assertThat(e.whatToDo()).isNotBlank();
        });
    }
}
