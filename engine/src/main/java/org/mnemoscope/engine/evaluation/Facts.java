package org.mnemoscope.engine.evaluation;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Where planted facts come from. */
@FunctionalInterface
public interface Facts {
    /** One of several, each as likely. */
    static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** A title and a name that together are not taken; there must be others. */
    static String fullName(List<String> titles, List<String> names, Set<String> taken, RandomGenerator random) {
        String name;
        do {
            name = one(titles, random) + " " + one(names, random);
        } while (taken.contains(name));
        return name;
    }

    /**
     * Draws one fact.
     *
     * @param taken full names that must not come again in the document; there must be others
     */
    Fact draw(RandomGenerator random, Set<String> taken);
}
