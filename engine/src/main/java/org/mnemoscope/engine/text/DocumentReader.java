package org.mnemoscope.engine.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mnemoscope.engine.error.TextException;

/** Opens plain text and markdown files. Line ends and everything else stay as they are; only a byte order mark is dropped. */
public final class DocumentReader {
    /** The largest file that is opened, in bytes: about five times the longest novels. */
    public static final long MAX_BYTES = 32L << 20;

    /** One control character in this many is still text, as old books hold form feeds and stray marks. */
    private static final int CHARS_PER_CONTROL = 200;

    private DocumentReader() {}

    /**
     * Reads a text file.
     *
     * @throws TextException if it is missing, a folder, unreadable, empty, binary or larger than {@link #MAX_BYTES}
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
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw tooLarge(file.getFileName().toString(), size);
            }
            return of(file.getFileName().toString(), file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TextException(file + " cannot be read.", "Check that you may read the file and that its disk is connected.", e);
        }
    }

    /**
     * A text given as bytes.
     *
     * @param name   file name, the title of a text that has no other
     * @param source where the bytes came from
     * @throws TextException as {@link #read}
     */
    public static Document of(String name, String source, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(name, bytes.length);
        } else if (bytes.length == 0) {
            throw empty(name);
        }
        refuseKnownFormats(name, bytes);
        TextEncoding.Decoded decoded = TextEncoding.decode(bytes).orElseThrow(() -> binary(name));
        if (isBinary(decoded.text())) {
            throw binary(name);
        } else if (decoded.text().isBlank()) {
            throw empty(name);
        }
        return new Document(TextTitle.of(decoded.text(), name), source, decoded.text(), decoded.charset());
    }

    /** The formats people most often take for text get a sentence of their own. */
    private static void refuseKnownFormats(String name, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            throw new TextException(name + " is a PDF document, not plain text.", "Save it as a text file (.txt) and open that.");
        } else if (start.startsWith("PK\u0003\u0004")) {
            throw new TextException(name + " is an EPUB, Word or zip file, not plain text.", "Save it as a text file (.txt) and open that.");
        }
    }

    private static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            } else if (c < 0x20 && "\t\n\r\f\u000B\u001A".indexOf(c) < 0 || c >= 0x7F && c < 0xA0 && c != 0x85) {
                controls++;
            }
        }
        return controls > text.length() / CHARS_PER_CONTROL;
    }

    private static TextException tooLarge(String name, long size) {
        return new TextException(
                String.format(Locale.ROOT, "%s has %.1f MB; texts up to %d MB can be read.", name, size / 1048576.0, MAX_BYTES >> 20),
                "Cut it into smaller files and open one of them.");
    }

    private static TextException empty(String name) {
        return new TextException(name + " has no text in it.", "Choose a file with text.");
    }

    private static TextException binary(String name) {
        return new TextException(name + " is not a text: it holds binary data.", "Choose a plain text or markdown file.");
    }
}
