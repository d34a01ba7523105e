package org.mnemoscope.engine.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;

/**
 * Names beside those of the training split: the front of one and the back of another, as {@code Harton} of Harding and Barton. Two
 * hundred names can be learned by heart, thousands cannot. The names that models are evaluated with are never among them.
 */
final class OpenNames {
    private static final int BLENDS = 8;

    private OpenNames() {}

    /** The names as they are, and {@value BLENDS} blends of each. */
    static List<String> of(List<String> names) {
        Set<String> made = new LinkedHashSet<>(names);
        for (int blend = 1; blend <= BLENDS; blend++) {
            for (int i = 0; i < names.size(); i++) {
                String other = names.get((i + blend * (i % BLENDS + 1)) % names.size());
                made.add(front(names.get(i)) + other.substring(other.length() / 2));
            }
        }
        FactSource.of(FactSplit.HELDOUT).names().forEach(made::remove);
        return new ArrayList<>(made);
    }

    private static String front(String name) {
        return name.substring(0, (name.length() + 1) / 2);
    }
}
