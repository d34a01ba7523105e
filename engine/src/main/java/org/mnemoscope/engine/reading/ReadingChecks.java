package org.mnemoscope.engine.reading;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What is looked at before the first segment. */
final class ReadingChecks {
    private ReadingChecks() {}

    /** @throws ReadingException if this text cannot be read by this model */
    static void requireReadable(MemoryModel model, ReadingRequest request) {
        int tokens = request.text().tokenCount();
        if (tokens < 2) {
            throw new ReadingException("The text has only " + tokens + (tokens == 1 ? " token" : " tokens") + ", so no token can be predicted.",
                    "Open a longer text.");
        }
        if (!model.conditions().contains(ReadingCondition.HMT)) {
            throw new ReadingException("The model " + model.card().name() + " has no HMT checkpoint, so there is no memory to watch.",
                    "Name the checkpoint under \"checkpoint\" in the model folder's hmt.json.");
        }
        Set<ReadingCondition> missing = new TreeSet<>(request.conditions());
        missing.removeAll(model.conditions());
        if (!missing.isEmpty()) {
            throw new ReadingException("The model " + model.card().name() + " cannot be read under " + names(missing) + ".",
                    "Choose among " + names(new TreeSet<>(model.conditions())) + ".");
        }
        int vocabulary = model.card().architecture().getOrDefault("vocabulary", model.tokenizer().vocabularySize());
        requireIdsBelow(vocabulary, request.text().tokenIds());
    }

    private static void requireIdsBelow(int vocabulary, Ints ids) {
        for (int t = 0; t < ids.size(); t++) {
            if (ids.get(t) < 0 || ids.get(t) >= vocabulary) {
                throw new ReadingException("The tokenizer does not fit the backbone: it gives the token id " + ids.get(t)
                        + ", but the backbone knows only the ids 0 to " + (vocabulary - 1) + ".",
                        "Put the tokenizer.json that belongs to this backbone into the model folder.");
            }
        }
    }

    private static String names(Set<ReadingCondition> conditions) {
        return conditions.stream().map(condition -> condition.key().replace('_', '-')).collect(Collectors.joining(", "));
    }
}
