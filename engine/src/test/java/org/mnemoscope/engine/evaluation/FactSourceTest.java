package org.mnemoscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactSourceTest {
    @Test
    void trainingAndEvaluationShareNoNameNoValueAndNoTemplate() {
        FactSource train = FactSource.of(FactSplit.TRAIN);
        FactSource heldout = FactSource.of(FactSplit.HELDOUT);

        assertThat(train.names()).doesNotContainAnyElementsOf(heldout.names()).hasSizeGreaterThan(200);
        assertThat(heldout.names()).hasSizeGreaterThan(50);
        assertThat(values(train)).doesNotContainAnyElementsOf(values(heldout));
        assertThat(values(train)).doesNotContainAnyElementsOf(lower(heldout.names()));
        assertThat(lower(train.names())).doesNotContainAnyElementsOf(values(heldout));
        assertThat(templates(train)).doesNotContainAnyElementsOf(templates(heldout));
    }

    @ParameterizedTest
    @EnumSource
    void templatesHaveTheirPlaces(FactSplit split) {
        FactSource source = FactSource.of(split);
        assertThat(source.kinds()).hasSizeGreaterThanOrEqualTo(5);
        for (FactSource.Kind kind : source.kinds()) {
            assertThat(kind.statements()).allMatch(template -> template.contains("{N}") && template.contains("{V}") && template.matches(".*[.!?]\"?"));
            assertThat(kind.cues()).isNotEmpty().allMatch(template -> template.contains("{N}") && !template.contains("{V}"));
            assertThat(kind.leads()).isNotEmpty().allMatch(template -> template.contains("{N}") && !template.contains("{V}"));
            assertThat(kind.values()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(15);
        }
        assertThat(source.names()).doesNotHaveDuplicates();
    }

    @Test
    void drawnFactsAreFilledAndAboutNobodyTwice() {
        FactSource source = FactSource.of(FactSplit.HELDOUT);
        SplittableRandom random = new SplittableRandom(3);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Fact fact = source.draw(random, taken);
            assertThat(taken.add(fact.name())).isTrue();
            assertThat(fact.statement()).contains(fact.name(), fact.value()).doesNotContain("{");
            assertThat(fact.cue() + fact.lead()).contains(fact.name()).doesNotContain("{");
        }
    }

    private static Set<String> values(FactSource source) {
        return lower(source.kinds().stream().flatMap(kind -> kind.values().stream()).toList());
    }

    private static Set<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> templates(FactSource source) {
        return source.kinds().stream()
                .flatMap(kind -> Stream.of(kind.statements(), kind.cues(), kind.leads()).flatMap(List::stream))
                .collect(Collectors.toSet());
    }
}
