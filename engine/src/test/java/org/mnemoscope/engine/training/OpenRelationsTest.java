package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.evaluation.Fact;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;

class OpenRelationsTest {
    private static final String NAME = "Captain Zzharton";
    private static final String VALUE = "zzlantern";
    private static final int DRAWN = 20_000;

    private final OpenRelations relations = new OpenRelations(List.of("Captain"), List.of("Zzharton"), List.of(VALUE));

    @Test
    void everySentenceHasTheNameAndOnlyTheStatementTheValue() {
        for (Fact fact : drawn()) {
            assertThat(fact.statement()).contains(NAME).containsIgnoringCase(VALUE);
            assertThat(fact.cue()).contains(NAME).doesNotContainIgnoringCase(VALUE);
            assertThat(fact.lead()).contains(NAME).doesNotContainIgnoringCase(VALUE).doesNotEndWith(" ");
            assertThat(fact.statement() + fact.cue() + fact.lead()).doesNotContain("{", "}", "  ", "null");
        }
    }

    @Test
    void hardlyAnySentenceComesTwice() {
        assertThat(drawn().stream().map(Fact::statement).distinct().count()).isGreaterThan(DRAWN * 8 / 10);
        assertThat(drawn().stream().map(Fact::lead).distinct().count()).isGreaterThan(DRAWN / 2);
    }

    @Test
    void theSameSeedGivesTheSameFacts() {
        assertThat(drawn()).isEqualTo(drawn());
    }

    @Test
    void noSentenceThatModelsAreEvaluatedWithCanComeOut() {
        Set<String> evaluated = sentences(FactSource.of(FactSplit.HELDOUT)).collect(Collectors.toSet());
        Set<String> made = new HashSet<>();
        for (Fact fact : drawn()) {
            made.add(pattern(fact.statement()));
            made.add(pattern(fact.cue()));
            made.add(pattern(fact.lead()));
        }
        assertThat(made).doesNotContainAnyElementsOf(evaluated);
    }

    @Test
    void wordsThatOnlyTheEvaluatedSentencesHaveStayUnseen() {
        Set<String> evaluated = words(sentences(FactSource.of(FactSplit.HELDOUT)));
        evaluated.removeAll(words(sentences(FactSource.of(FactSplit.TRAIN))));
        evaluated.removeAll(Set.of("she", "her"));
        assertThat(evaluated).isNotEmpty();
        Set<String> made = words(drawn().stream().flatMap(fact -> Stream.of(fact.statement(), fact.cue(), fact.lead())));
        assertThat(made).doesNotContainAnyElementsOf(evaluated);
    }

    private List<Fact> drawn() {
        SplittableRandom random = new SplittableRandom(7);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            facts.add(relations.draw(random, Set.of()));
        }
        return facts;
    }

    private static Stream<String> sentences(FactSource source) {
        return source.kinds().stream().flatMap(kind -> Stream.of(kind.statements(), kind.cues(), kind.leads())).flatMap(List::stream);
    }

    private static Set<String> words(Stream<String> sentences) {
        return sentences.flatMap(sentence -> Pattern.compile("[a-z]{3,}").matcher(sentence.toLowerCase(Locale.ROOT)).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static String pattern(String sentence) {
        return sentence.replace(NAME, "{N}").replace(VALUE, "{V}");
    }
}
