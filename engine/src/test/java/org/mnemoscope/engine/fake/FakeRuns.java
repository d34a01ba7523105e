package org.mnemoscope.engine.fake;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.reading.ReadingControl;
import org.mnemoscope.engine.reading.ReadingLoop;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;

/** Readings with a fake model. */
public final class FakeRuns {
    private static final String[] WORDS = {"the", "ledger", "of", "Isbel", "Corran", "naïve", "lamp", "🐳", "sea,", "kept", "a", "fox.\n\n"};

    private FakeRuns() {}

    /** A text of so many words, the same each time, with characters of one to four bytes. */
    public static String text(int words) {
        Random random = new Random(words);
        StringBuilder text = new StringBuilder("It");
        for (int i = 1; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** All of {@link #text}, under HMT and no memory. */
    public static ReadingRequest request(int words) {
        return request(words, EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), OptionalInt.empty());
    }

    public static ReadingRequest request(int words, Set<ReadingCondition> conditions, OptionalInt segments) {
        Document document = document(text(words));
        return new ReadingRequest(document, new FakeTokenizer().tokenize(document.text()), FakeModel.SETTINGS, conditions, segments);
    }

    /** All of {@link #text} under HMT and no memory, with this many likeliest tokens kept. */
    public static ReadingRequest withTopTokens(int words, int topTokens) {
        ReadingRequest plain = request(words);
        return new ReadingRequest(plain.document(), plain.text(), plain.settings(), plain.conditions(), plain.segmentLimit(), topTokens);
    }

    /** A document of two chapters, which begin at the first and the last word. */
    public static Document document(String text) {
        Chapters chapters = new Chapters(List.of(new Chapter("The beginning", 0, 1), new Chapter("The end", text.lastIndexOf(' ') + 1, 2)));
        return new Document("A title", "a/source.txt", text, StandardCharsets.UTF_8, chapters);
    }

    /** Reads to the end on this thread. */
    public static void read(MemoryModel model, ReadingRequest request, Consumer<RunEvent> receiver) {
        ReadingLoop.run(model, request, new ReadingControl(), receiver);
    }
}
