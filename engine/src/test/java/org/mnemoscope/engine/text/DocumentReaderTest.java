package org.mnemoscope.engine.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.error.TextException;

class DocumentReaderTest {
    private static final String TEXT = "“Café” – naïve\r\nSecond line\n\n  last € ";

    private final Path folder;

    DocumentReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false",
        "UTF-32LE, true", "UTF-32BE, true", "windows-1252, false"})
    void findsTheEncodingAndKeepsEveryCharacter(String name, boolean mark) throws IOException {
        Charset charset = Charset.forName(name);
        Path file = write("book.txt", ((mark ? "\uFEFF" : "") + TEXT).getBytes(charset));
        Document document = DocumentReader.read(file);
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.charset()).isEqualTo(charset);
        assertThat(document.source()).isEqualTo(file.toString());
    }

    @Test
    void bytesThatWindows1252DoesNotKnowAreLatin1() throws IOException {
        byte[] bytes = ("A long enough line of text that one odd mark does not turn into binary data, for it is still a text "
                + "as old books are, with a form feed here and a stray mark there, and nobody minds: \u0081 caf\u00e9 and more words.")
                .getBytes(ISO_8859_1);
        assertThat(DocumentReader.read(write("old.txt", (new String(bytes, ISO_8859_1)).repeat(3).getBytes(ISO_8859_1))).charset())
                .isEqualTo(ISO_8859_1);
    }

    @Test
    void titleIsAGutenbergLineOrAHeadingOrTheFileName() throws IOException {
        assertThat(titleOf("x.md", "intro\n\n## The *Lighthouse*  Ledger ##\n\n# Later")).isEqualTo("The *Lighthouse* Ledger");
        assertThat(titleOf("x.txt", "# Not this\r\nTitle:  War and Peace\r\nAuthor: T")).isEqualTo("War and Peace");
        assertThat(titleOf("my.book.txt", "no heading\n#hashtag\n")).isEqualTo("my.book");
        assertThat(titleOf("y.md", "# " + "long ".repeat(100))).hasSizeLessThanOrEqualTo(120).endsWith("…");
    }

    private String titleOf(String name, String text) throws IOException {
        return DocumentReader.read(write(name, text.getBytes(UTF_8))).title();
    }

    @Test
    void missingFile() {
        assertTold(() -> DocumentReader.read(folder.resolve("none.txt")), "There is no file", "Check the name");
    }

    @Test
    void folderInsteadOfFile() {
        assertTold(() -> DocumentReader.read(folder), "is a folder", "Choose a text file");
    }

    @Test
    void emptyFile() throws IOException {
        Path nothing = write("empty.txt", new byte[0]);
        Path blank = write("blank.txt", " \r\n\t \n".getBytes(UTF_8));
        Path onlyMark = write("mark.txt", "\uFEFF".getBytes(UTF_8));
        for (Path file : new Path[] {nothing, blank, onlyMark}) {
            assertTold(() -> DocumentReader.read(file), file.getFileName() + " has no text in it", "Choose a file with text");
        }
    }

    @Test
    void hugeFileIsRefusedBySizeAlone() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        assertTold(() -> DocumentReader.read(file), "huge.txt has 100.0 MB; files of this kind up to 32 MB can be read", "smaller files");
    }

    @Test
    void binaryData() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        byte[] zeros = "text\0with\0zeros in it and more".getBytes(UTF_8);
        for (byte[] bytes : new byte[][] {noise, zeros, {(byte) 0xFF, (byte) 0xFE, 0}}) {
            Path file = write("data.bin", bytes);
            assertTold(() -> DocumentReader.read(file), "holds binary data", "Choose a plain text");
        }
    }

    @Test
    void kindsOftenTakenForTextAreNamed() throws IOException {
        Path rtf = write("a.rtf", "{\\rtf1\\ansi text}".getBytes(UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TEXT.repeat(50).getBytes(UTF_8));
        }
        Path gzip = write("a.txt.gz", packed.toByteArray());
        assertTold(() -> DocumentReader.read(gzip), "a.txt.gz is a packed file (gzip)", "EPUB or PDF");
        Path kindle = write("a.mobi", ("The_Book" + "\0".repeat(52) + "BOOKMOBI" + "\0".repeat(20)).getBytes(UTF_8));
        Path word = write("a.doc", "\u00D0\u00CF\u0011\u00E0\u00A1 and more".getBytes(ISO_8859_1));
        assertTold(() -> DocumentReader.read(rtf), "a.rtf is an RTF document", "EPUB or PDF");
        assertTold(() -> DocumentReader.read(kindle), "a.mobi is a Kindle book", "EPUB or PDF");
        assertTold(() -> DocumentReader.read(word), "a.doc is an old Word document", "EPUB or PDF");
    }

    @Test
    void hugeBooksAreRefusedBySizeAlone() throws IOException {
        for (String start : new String[] {"%PDF-1.7\n", "PK\u0003\u0004"}) {
            Path file = write("huge.book", start.getBytes(UTF_8));
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(300L << 20);
            }
            assertTold(() -> DocumentReader.read(file), "huge.book has 300.0 MB; files of this kind up to 256 MB", "smaller files");
        }
    }

    @Test
    void utf16IsNotTakenForBinary() {
        assertThat(DocumentReader.of("x", "x", "Hello there".getBytes(UTF_16LE)).text()).isEqualTo("Hello there");
        assertThat(DocumentReader.of("x", "x", "Hello there".getBytes(UTF_16BE)).text()).isEqualTo("Hello there");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertTold(ThrowingCallable call, String whatFailed, String whatToDo) {
        assertThatThrownBy(call).isInstanceOfSatisfying(TextException.class, e -> {
            assertThat(e.whatFailed()).contains(whatFailed);
            assertThat(e.whatToDo()).contains(whatToDo);
        });
    }
}
