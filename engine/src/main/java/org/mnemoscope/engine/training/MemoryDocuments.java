package org.mnemoscope.engine.training;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.evaluation.FactDocuments;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.evaluation.Facts;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.HmtSettings;

/** Makes the documents of a memory stage: prose, prose with planted facts of the training split, prose that repeats itself. */
final class MemoryDocuments {
    private final TextTokenizer tokenizer;
    private final HmtSettings settings;
    private final TrainingText text;
    private final Keywords keywords;
    private final FactSource facts = FactSource.of(FactSplit.TRAIN);
    private @Nullable Open open;

    /** Facts with any values and names: in the sentences of the training split, and in those of the grammar. */
    private record Open(Facts words, Facts sentences) {}

    MemoryDocuments(TextTokenizer tokenizer, HmtSettings settings, TrainingText text, Keywords keywords) {
        this.tokenizer = tokenizer;
        this.settings = settings;
        this.text = text;
        this.keywords = keywords;
    }

    /** Made when first asked for: all words of all texts are counted. */
    private Open open() {
        Open known = open;
        if (known == null) {
            List<String> names = OpenNames.of(facts.names());
            List<String> values = OpenValues.of(tokenizer, text);
            Facts words = facts.withValues(values).withNames(names);
            known = new Open(words, values.isEmpty() ? words : new OpenRelations(facts.titles(), names, values));
            open = known;
        }
        return known;
    }

    /** Whether there is no text to make documents of. */
    boolean isEmpty() {
        return text.books().isEmpty();
    }

    /** The documents of one step. */
    MemoryBatch next(MemoryPlan plan, int documents, SplittableRandom random) {
        MemoryBatch batch = new MemoryBatch(documents, plan.segments(), settings.segmentTokens(), keywords);
        FactDocuments planted = planting(facts, random);
        boolean opens = plan.documents().openValues() > 0;
        FactDocuments openWords = planting(opens ? open().words() : facts, random);
        FactDocuments openSentences = planting(opens ? open().sentences() : facts, random);
        for (int i = 0; i < documents; i++) {
            double kind = random.nextDouble();
            boolean withoutMemory = random.nextDouble() < plan.dropout();
            if (kind < plan.documents().facts()) {
                FactDocuments opened = random.nextDouble() < plan.documents().openForms() ? openSentences : openWords;
                FactDocuments made = random.nextDouble() < plan.documents().openValues() ? opened : planted;
                batch.addFacts(made.next(plan.segments(), plan.documents().perDocument()), withoutMemory);
            } else {
                int[] prose = text.passage(plan.segments() * settings.segmentTokens(), random);
                if (kind < plan.documents().facts() + plan.documents().repeats()) {
                    batch.addRepeats(prose, pairs(plan, random), withoutMemory);
                } else {
                    batch.addProse(prose, withoutMemory);
                }
            }
        }
        return batch;
    }

    private FactDocuments planting(Facts source, SplittableRandom random) {
        return new FactDocuments(tokenizer, settings, source, text.prose(), random.nextLong());
    }

    /** Which segments are said again where: [earlier, later], all of them different. */
    private static int[][] pairs(MemoryPlan plan, SplittableRandom random) {
        int count = plan.documents().perDocument();
        int[] order = random.ints(0, plan.segments()).distinct().limit(2L * count).toArray();
        int[][] pairs = new int[count][];
        for (int i = 0; i < count; i++) {
            pairs[i] = new int[] {Math.min(order[2 * i], order[2 * i + 1]), Math.max(order[2 * i], order[2 * i + 1])};
        }
        return pairs;
    }
}
