package org.mnemoscope.engine.text;

import java.nio.charset.Charset;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapters;

/**
 * One text as a person opens it.
 *
 * @param title    a title to show: of the book, a heading of the text or the file's name
 * @param source   where it came from, as the person named it
 * @param text     the whole text: of a text file unchanged but for the byte order mark, of other kinds as their reader takes it out
 * @param charset  the encoding it was read with; UTF-8 where the kind of file leaves no choice
 * @param chapters its structure, as far as it shows one
 * @param answers  where it tells facts and asks for them, where that is known
 */
public record Document(String title, String source, String text, Charset charset, Chapters chapters, AnswerKey answers) {
    public Document {
        int count = chapters.all().size();
        if (count > 0 && chapters.all().get(count - 1).charStart() >= text.length()) {
            throw new IllegalArgumentException("a chapter begins behind the end of " + source);
        }
    }

    /** A text without an answer key. */
    public Document(String title, String source, String text, Charset charset, Chapters chapters) {
        this(title, source, text, charset, chapters, AnswerKey.NONE);
    }

    /** The same text under another title. */
    public Document withTitle(String other) {
        return new Document(other, source, text, charset, chapters, answers);
    }

    /** The same text with its answer key. */
    public Document withAnswers(AnswerKey key) {
        return new Document(title, source, text, charset, chapters, key);
    }
}
