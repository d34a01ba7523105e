package org.mnemoscope.engine.training;

import java.util.List;
import java.util.SplittableRandom;
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
    private final Facts openFacts;
    private final Facts openForms;

    MemoryDocuments(TextTokenizer tokenizer, HmtSettings settings, TrainingText text, Keywords keywords) {
        this.tokenizer = tokenizer;
        this.settings = settings;
        this.text = text;
        this.keywords = keywords;
        List<String> names = OpenNames.of(facts.names());
        List<String> values = OpenValues.of(tokenizer, text);
        this.openFacts = facts.withValues(values).withNames(names);
        this.openForms = values.isEmpty() ? openFacts : new OpenRelations(facts.titles(), names, values);
    }

    /** Whether there is no text to make documents of. */
    boolean isEmpty() {
        return text.books().isEmpty();
    }

    /** The documents of one step. */
    MemoryBatch next(MemoryPlan plan, int documents, SplittableRandom random) {
        MemoryBatch batch = new MemoryBatch(documents, plan.segments(), settings.segmentTokens(), keywords);
        FactDocuments planted = planting(facts, random);
        FactDocuments open = planting(openFacts, random);
        FactDocuments openest = planting(openForms, random);
        for (int i = 0; i < documents; i++) {
            double kind = random.nextDouble();
            boolean withoutMemory = random.nextDouble() < plan.dropout();
            if (kind < plan.documents().facts()) {
                FactDocuments opened = random.nextDouble() < plan.documents().openForms() ? openest : open;
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
