package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;

class OpenNamesTest {
    @Test
    void blendsFrontsAndBacks() {
        assertThat(OpenNames.of(List.of("Harding", "Barton"))).contains("Harding", "Barton", "Hardton");
    }

    @Test
    void knowsThousandsAndNoneThatModelsAreEvaluatedWith() {
        List<String> names = FactSource.of(FactSplit.TRAIN).names();
        assertThat(OpenNames.of(names)).hasSizeGreaterThan(1_000).containsAll(names).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(FactSource.of(FactSplit.HELDOUT).names())
                .allMatch(name -> name.matches("[A-Z][a-z]+"));
    }
}
