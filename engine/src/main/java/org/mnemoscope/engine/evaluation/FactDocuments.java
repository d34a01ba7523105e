package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * Makes documents with planted facts: prose, into which statements are put early and their queries later, in segments of their own. The
 * same seed gives the same documents. Belongs to the engine thread, as its tokenizer does.
 *
 * <p>A statement lies whole in its segment and outside of the sensory tail that the next segment sees. In a query segment the cue lies
 * in the half that the summary reads; the value lies behind it in the other half, so that no memory prompt has seen it.
 */
public final class FactDocuments {
    private static final int TRIES = 200;

    private final TokenPieces pieces;
    private final Facts source;
    private final Prose prose;
    private final HmtSettings settings;
    private final SplittableRandom random;

    /**
     * @param tokenizer the model's own
     * @param settings  of the model: S, k, and how much of a segment its summary reads
     * @param prose     what the facts are planted in
     */
    public FactDocuments(TextTokenizer tokenizer, HmtSettings settings, Facts source, Prose prose, long seed) {
        this.pieces = new TokenPieces(tokenizer);
        this.settings = settings;
        this.source = source;
        this.prose = prose;
        this.random = new SplittableRandom(seed);
    }

    /** A number of facts that suits a number of segments, about its square root: 2 for 4, 4 for 16, 6 for 32. */
    public static int factsFor(int segments) {
        return (int) Math.min(segments / 2, Math.ceil(Math.sqrt(segments)));
    }

    /**
     * The next document.
     *
     * @param segments n; the document has n · S tokens
     * @param facts    at most n / 2
     * @throws ReadingException if the facts do not fit into segments of this length
     */
    public FactDocument next(int segments, int facts) {
        if (facts < 1 || 2 * facts > segments) {
            throw new IllegalArgumentException(facts + " facts in " + segments + " segments");
        }
        int[] ids = prose.passage(segments * settings.segmentTokens(), random);
        int[] places = distinct(segments, 2 * facts);
        List<Integer> planted = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            planted.add(places[i]);
        }
        shuffle(planted);
        Set<String> taken = new HashSet<>();
        List<PlantedFact> all = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            PlantedFact fact = plant(ids, planted.get(i), places[facts + i], taken);
            taken.add(fact.fact().name());
            all.add(fact);
        }
        all.sort(Comparator.comparingInt(PlantedFact::querySegment));
        return new FactDocument(Ints.of(ids), settings.segmentTokens(), all);
    }

    /** {@code count} different segments, in their order. */
    private int[] distinct(int segments, int count) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            all.add(i);
        }
        shuffle(all);
        return all.subList(0, count).stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void shuffle(List<Integer> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    /** Draws facts until one fits, and writes it into the document. */
    private PlantedFact plant(int[] ids, int plantedSegment, int querySegment, Set<String> taken) {
        int size = settings.segmentTokens();
        int half = settings.summaryTokens();
        for (int i = 0; i < TRIES; i++) {
            Fact fact = source.draw(random, taken);
            int[] statement = pieces.of(fact.statement());
            int[] cue = pieces.of(fact.cue());
            TokenPieces.Answer answer = pieces.answer(fact.lead(), fact.value());
            int room = size - answer.ids().size();
            boolean fits = statement.length <= size - settings.sensoryTokens() && cue.length <= Math.min(half, room)
                    && room + answer.first() >= half;
            if (fits) {
                TokenRange stated = insert(ids, plantedSegment * size, statement);
                TokenRange value = ask(ids, querySegment * size, cue, answer);
                return new PlantedFact(fact, plantedSegment, querySegment, stated, value);
            }
        }
        throw new ReadingException("Segments of " + size + " tokens are too short for planted facts.", "Use a model with longer segments.");
    }

    /** Puts the statement into the segment and pushes the prose behind it out at the segment's end. */
    private TokenRange insert(int[] ids, int segmentStart, int[] statement) {
        int size = settings.segmentTokens();
        int at = segmentStart + random.nextInt(size - settings.sensoryTokens() - statement.length + 1);
        int behind = at + statement.length;
        System.arraycopy(ids, at, ids, behind, segmentStart + size - behind);
        System.arraycopy(statement, 0, ids, at, statement.length);
        return new TokenRange(at, behind);
    }

    /** Writes cue and answer over the prose of the segment; the whole answer goes into the second half where it fits. */
    private TokenRange ask(int[] ids, int segmentStart, int[] cue, TokenPieces.Answer answer) {
        int half = settings.summaryTokens();
        int last = settings.segmentTokens() - answer.ids().size();
        int first = Math.min(last, half);
        int cueAt = random.nextInt(Math.min(half, first) - cue.length + 1);
        int answerAt = first + random.nextInt(last - first + 1);
        System.arraycopy(cue, 0, ids, segmentStart + cueAt, cue.length);
        System.arraycopy(answer.ids().toArray(), 0, ids, segmentStart + answerAt, answer.ids().size());
        return new TokenRange(segmentStart + answerAt + answer.first(), segmentStart + answerAt + answer.end());
    }
}
