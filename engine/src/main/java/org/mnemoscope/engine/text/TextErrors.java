package org.mnemoscope.engine.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.TextException;

/** What is said of texts that cannot be opened, where several readers say the same. */
final class TextErrors {
    private TextErrors() {}

    static TextException tooLarge(String name, long size, long limit) {
        return new TextException(
                String.format(Locale.ROOT, "%s has %.1f MB; files of this kind up to %d MB can be read.", name, size / 1048576.0, limit >> 20),
                "Cut it into smaller files and open one of them.");
    }

    static TextException tooMuchText(String name) {
        return new TextException(
                name + " holds more than " + (DocumentReader.MAX_TEXT_BYTES >> 20) + " MB of text, which is more than can be read.",
                "Cut it into smaller files and open one of them.");
    }

    static TextException empty(String name) {
        return new TextException(name + " has no text in it.", "Choose a file with text.");
    }

    static TextException binary(String name) {
        return new TextException(name + " is not a text: it holds binary data.",
                "Choose a plain text, markdown, HTML, EPUB or PDF file.");
    }

    /** @param kind of file, as "EPUB book" */
    static TextException damaged(String name, String kind, @Nullable Throwable cause) {
        return new TextException(name + " is damaged: its parts cannot be read as an " + kind + ".",
                "Fetch the file again, or open the text in another form.", cause);
    }

    static TextException protectedFile(String name) {
        return new TextException(name + " is locked by copy protection or a password.",
                "Open a copy without protection, or the text in another form.");
    }
}
