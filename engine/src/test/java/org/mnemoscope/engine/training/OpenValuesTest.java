package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.evaluation.Fact;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;

class OpenValuesTest {
    /** forest is a value of the heldout split. */
    private static final List<String> PIECES = List.of(" table", " forest", " Table", "ing", " the", " curtain", " seldom", " ,");

    @Test
    void areTheCommonWordsThatNoModelIsEvaluatedWith() {
        int[] ids = new int[8 * 20];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i % 8 == 6 ? 0 : i % 8; // " seldom" never comes
        }
        List<String> words = OpenValues.of(new Pieces(), new TrainingText(List.of(Ints.of(ids))));
        assertThat(words).containsExactly("table", "curtain");
        assertThat(OpenValues.of(new Pieces(), new TrainingText(List.of()))).isEmpty();
    }

    @Test
    void stepInForTheValuesOfEveryKind() {
        FactSource open = FactSource.of(FactSplit.TRAIN).withValues(List.of("table", "curtain"));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            Fact fact = open.draw(random, Set.of());
            assertThat(fact.value()).isIn("table", "curtain");
            assertThat(fact.statement()).contains(fact.value());
        }
        assertThat(FactSource.of(FactSplit.TRAIN).withValues(List.of())).isEqualTo(FactSource.of(FactSplit.TRAIN));
    }

    private static final class Pieces implements TextTokenizer {
        @Override
        public TokenizedText tokenize(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String tokenText(int id) {
            return PIECES.get(id);
        }

        @Override
        public String decode(int[] ids) {
            return PIECES.get(ids[0]);
        }

        @Override
        public int vocabularySize() {
            return PIECES.size();
        }

        @Override
        public void close() {}
    }
}
