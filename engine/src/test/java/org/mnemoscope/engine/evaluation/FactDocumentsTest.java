package org.mnemoscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.TokenRange;

/** The fake tokenizer makes a token of every word. */
class FactDocumentsTest {
    private static final int S = 40;
    private static final int K = 6;
    private static final HmtSettings SETTINGS = new HmtSettings(S, K, 100, 4, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    private static final Prose PROSE = new Prose(List.of(Ints.of(IntStream.range(10_000, 14_000).toArray())));

    private final TextTokenizer tokenizer = new FakeModel().tokenizer();

    @Test
    void factsStandWholeInTheirSegmentsAndAnswersBehindTheSummary() {
        FactDocuments documents = documents(SETTINGS, 5);
        for (int i = 0; i < 50; i++) {
            FactDocument document = documents.next(16, 4);

            assertThat(document.segments()).isEqualTo(16);
            assertThat(document.facts()).hasSize(4);
            for (PlantedFact fact : document.facts()) {
                assertThat(fact.plantedSegment()).isLessThan(fact.querySegment());
                int planted = fact.plantedSegment() * S;
                assertThat(fact.statement().start()).isGreaterThanOrEqualTo(planted);
                assertThat(fact.statement().end()).isLessThanOrEqualTo(planted + S - K);
                int query = fact.querySegment() * S;
                assertThat(fact.answer().start()).isGreaterThanOrEqualTo(query + S / 2);
                assertThat(fact.answer().end()).isLessThanOrEqualTo(query + S);
                assertThat(document.ids().slice(fact.statement().start(), fact.statement().end())).isEqualTo(tokens(fact.fact().statement()));
                assertThat(document.ids().slice(fact.answer().start(), fact.answer().end())).isEqualTo(tokens(fact.fact().value() + "."));
                assertThat(Ints.of(document.segment(fact.querySegment()))).satisfies(segment -> holds(segment, tokens(fact.fact().cue()), S / 2));
            }
            assertThat(document.facts().stream().mapToInt(PlantedFact::plantedSegment).distinct().count()).isEqualTo(4);
        }
    }

    @Test
    void everythingElseIsProse() {
        FactDocument document = documents(SETTINGS, 1).next(6, 1);
        PlantedFact fact = document.facts().get(0);
        for (int segment = 0; segment < 6; segment++) {
            TokenRange range = document.tokens(segment);
            int first = document.ids().get(range.start());
            if (segment != fact.plantedSegment() && segment != fact.querySegment()) {
                assertThat(document.segment(segment)).isEqualTo(IntStream.range(first, first + S).toArray());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameDocuments() {
        assertThat(documents(SETTINGS, 7).next(8, 3)).isEqualTo(documents(SETTINGS, 7).next(8, 3));
        assertThat(documents(SETTINGS, 7).next(8, 3)).isNotEqualTo(documents(SETTINGS, 8).next(8, 3));
    }

    @Test
    void shortSegmentsAndShortTextsAreRefused() {
        assertThatThrownBy(() -> documents(FakeModel.SETTINGS, 1).next(8, 3))
                .isInstanceOf(EngineException.class).hasMessageContaining("8 tokens are too short");
        assertThatThrownBy(() -> documents(SETTINGS, 1).next(1000, 3))
                .isInstanceOf(EngineException.class).hasMessageContaining("No text has the 40000 tokens");
    }

    @Test
    void factsGrowWithTheSquareRoot() {
        assertThat(IntStream.of(2, 4, 8, 16, 32, 64).map(FactDocuments::factsFor)).containsExactly(1, 2, 3, 4, 6, 8);
    }

    private FactDocuments documents(HmtSettings settings, long seed) {
        return new FactDocuments(tokenizer, settings, FactSource.of(FactSplit.HELDOUT), PROSE, seed);
    }

    private int[] tokens(String text) {
        return tokenizer.tokenize(text).tokenIds().toArray();
    }

    /** Whether the tokens stand in the segment, before {@code end}. */
    private static void holds(Ints segment, int[] wanted, int end) {
        boolean found = IntStream.rangeClosed(0, end - wanted.length)
                .anyMatch(at -> Ints.of(segment.slice(at, at + wanted.length)).equals(Ints.of(wanted)));
        assertThat(found).isTrue();
    }
}
