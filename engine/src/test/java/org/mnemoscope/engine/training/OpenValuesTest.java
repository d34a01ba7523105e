package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.evaluation.Fact;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;

class OpenValuesTest {
    /** forest is a value of the heldout split, Duncan a name of it. */
    private static final List<String> PIECES = List.of(" table", " forest", " cur", "tain", " the", " seldom", ".", " Duncan", " Lapland", " Then");
    private static final int[] SENTENCE = {4, 0, 4, 1, 4, 2, 3, 4, 7, 4, 8, 6, 9};

    @Test
    void areTheCommonWordsThatNoModelIsEvaluatedWith() {
        int[] ids = IntStream.range(0, 20 * SENTENCE.length).map(i -> SENTENCE[i % SENTENCE.length]).toArray();
        ids = IntStream.concat(Arrays.stream(ids), IntStream.of(4, 5)).toArray(); // " seldom" comes once
        List<String> words = OpenValues.of(new Pieces(), new TrainingText(List.of(Ints.of(ids))));
        assertThat(words).containsExactly("Lapland", "curtain", "table");
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
