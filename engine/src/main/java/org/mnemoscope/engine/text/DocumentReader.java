package org.mnemoscope.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mnemoscope.engine.error.TextException;

/** Opens plain text, markdown, HTML, EPUB and PDF files. What a file is, it says itself by its first bytes. */
public final class DocumentReader {
    /** The largest text, and so the largest text or HTML file, in bytes: about five times the longest novels. */
    public static final long MAX_TEXT_BYTES = 32L << 20;

    /** The largest EPUB or PDF file, in bytes; most of these are pictures. */
    public static final long MAX_BOOK_BYTES = 256L << 20;

    private static final String PDF = "%PDF-";
    private static final String ZIP = "PK\u0003\u0004";

    /** How files begin that people take for texts, and what they are. */
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "{\\rtf", "an RTF document", "\u00D0\u00CF\u0011\u00E0", "an old Word document", "\u001F\u008B", "a packed file (gzip)",
            "Rar!", "a packed file (RAR)", "7z\u00BC\u00AF", "a packed file (7-Zip)", "AT&TFORM", "a DjVu document", "ITOLITLS", "an e-book for Microsoft Reader");

    /** Kindle books begin with their title; what they are stands behind it. */
    private static final int KINDLE_OFFSET = 60;

    private static final int START = 68;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @throws TextException if it is missing, a folder, unreadable, empty, too large, locked, damaged or of a kind not known here
     */
    public static Document read(Path file) {
        if (Files.notExists(file)) {
            throw new TextException("There is no file " + file + ".", "Check the name and the folder.");
        } else if (Files.isDirectory(file)) {
            throw new TextException(file + " is a folder, not a text.", "Choose a text file in it.");
        } else if (!Files.isRegularFile(file)) {
            throw new TextException(file + " is not an ordinary file.", "Save the text as a file and open that.");
        }
        try {
            return readAs(start(file), file);
        } catch (IOException e) {
            throw new TextException(file + " cannot be read.", "Check that you may read the file and that its disk is connected.", e);
        }
    }

    private static Document readAs(String start, Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean book = start.startsWith(PDF) || start.startsWith(ZIP);
        long limit = book ? MAX_BOOK_BYTES : MAX_TEXT_BYTES;
        if (Files.size(file) > limit) {
            throw TextErrors.tooLarge(name, Files.size(file), limit);
        } else if (start.startsWith(PDF)) {
            return PdfReader.read(file);
        } else if (start.startsWith(ZIP)) {
            return EpubReader.read(file);
        }
        return of(name, file.toString(), Files.readAllBytes(file));
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * A plain text, markdown or HTML file given as bytes.
     *
     * @param name   file name, the title of a text that has no other
     * @param source where the bytes came from
     * @throws TextException if it is empty, binary or larger than {@link #MAX_TEXT_BYTES}
     */
    public static Document of(String name, String source, byte[] bytes) {
        if (bytes.length > MAX_TEXT_BYTES) {
            throw TextErrors.tooLarge(name, bytes.length, MAX_TEXT_BYTES);
        } else if (bytes.length == 0) {
            throw TextErrors.empty(name);
        }
        refuseOtherKinds(name, bytes);
        return HtmlReader.isHtml(name, bytes) ? HtmlReader.read(name, source, bytes) : PlainText.read(name, source, bytes);
    }

    private static void refuseOtherKinds(String name, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
        OTHER_KINDS.forEach((mark, kind) -> {
            if (start.startsWith(mark)) {
                throw otherKind(name, kind);
            }
        });
        if (start.startsWith("BOOKMOBI", KINDLE_OFFSET)) {
            throw otherKind(name, "a Kindle book");
        }
    }

    static TextException otherKind(String name, String kind) {
        return new TextException(name + " is " + kind + ", which cannot be read here.",
                "Save it as plain text, HTML, EPUB or PDF and open that.");
    }
}
