package org.mnemoscope.engine.evaluation;

import java.util.Set;
import java.util.random.RandomGenerator;

/** Where planted facts come from. */
@FunctionalInterface
public interface Facts {
    /**
     * Draws one fact.
     *
     * @param taken full names that must not come again in the document; there must be others
     */
    Fact draw(RandomGenerator random, Set<String> taken);
}
