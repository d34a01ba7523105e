package org.mnemoscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.ReadingCondition;

/** Every number of an evaluation against one worked out on paper. */
class MetricsByHandTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void spreadIsMeanAndSampleDeviation() {
        Spread spread = Spread.of(List.of(1.0, 2.0, 3.0, 6.0, Double.NaN));
        assertThat(spread.mean()).isCloseTo(3, EXACT);
        assertThat(spread.deviation()).isCloseTo(Math.sqrt((4 + 1 + 0 + 9) / 3.0), EXACT);
        assertThat(spread.count()).isEqualTo(4);
        assertThat(Spread.of(List.of(5.0)).deviation()).isNaN();
        assertThat(Spread.of(List.of()).mean()).isNaN();
    }

    @Test
    void nllOfATokenIsThatOfTheSoftmax() {
        float[] logits = {(float) Math.log(1), (float) Math.log(2), (float) Math.log(5)};
        assertThat(Logits.nll(logits, 0)).isCloseTo(Math.log(8), within(1e-6));
        assertThat(Logits.nll(logits, 2)).isCloseTo(Math.log(8 / 5.0), within(1e-6));
        assertThat(Logits.nll(new float[] {1000, 1000}, 1)).isCloseTo(Math.log(2), EXACT);
        assertThat(Logits.strongest(new float[] {1, 3, 3, 2})).isEqualTo(1);
    }

    @Test
    void factsAreCountedByAnswersAndRecalls() {
        FactTally tally = new FactTally();
        tally.recalled(recall(0.2f, 0.7f, 0.1f), 1, 3);
        tally.recalled(recall(0.6f, 0.3f, 0.1f), 1, 3);
        tally.recalled(recall(1f), 0, 1);
        tally.recalled(Optional.empty(), 0, 4);
        for (int i = 0; i < 4; i++) {
            tally.asked();
            tally.answered(MemoryState.HMT, 1 + i, i > 0);
        }

        assertThat(tally.recallTop1()).as("the recall of one memory does not count").isEqualTo(0.5);
        assertThat(tally.plantedWeight()).isCloseTo(0.5, within(1e-6));
        assertThat(tally.meanNll(MemoryState.HMT)).isEqualTo(2.5);
        assertThat(tally.accuracy(MemoryState.HMT)).isEqualTo(0.75);
        assertThat(new FactTally().recallTop1()).isNaN();
    }

    @Test
    void aMemoryThatLeftTheCacheIsNotFound() {
        FactTally tally = new FactTally();
        tally.recalled(Optional.of(new Recall(5, Floats.of(0.9f, 0.1f))), 2, 7);
        assertThat(tally.recallTop1()).isZero();
        assertThat(tally.plantedWeight()).isZero();
    }

    private static Optional<Recall> recall(float... weights) {
        return Optional.of(new Recall(0, Floats.of(weights)));
    }

    @Test
    void everyTextWeighsTheSameHoweverLongItIs() {
        BookScores shortOne = new BookScores("short", List.of(reading(2, 3, 1), reading(4, 3, 1)));
        BookScores longOne = new BookScores("long", List.of(reading(5, 4, 100)));
        TextScores texts = new TextScores(List.of(shortOne, longOne), Set.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL));

        Spread books = texts.overBooks(ReadingCondition.HMT, nll -> nll.all().meanNats());
        assertThat(books.mean()).isCloseTo((3 + 5) / 2.0, EXACT);
        assertThat(books.deviation()).isCloseTo(Math.sqrt(2), EXACT);
        Spread seeds = texts.overSeeds(ReadingCondition.HMT, nll -> nll.all().meanNats());
        assertThat(seeds.mean()).as("(2 + 5) / 2 and (4 + 5) / 2").isCloseTo(4, EXACT);
        assertThat(seeds.deviation()).isCloseTo(Math.sqrt(0.5), EXACT);
        assertThat(texts.booksBetterThan(ReadingCondition.NO_RECALL)).as("second half: 2.9 < 3 and 4.9 > 4").isEqualTo(1);
    }

    /** NLL means, HMT's second half 0.1 below the whole. */
    private static Map<ReadingCondition, Nll> reading(double hmt, double off, int tokens) {
        return Map.of(
                ReadingCondition.HMT, new Nll(new NllSum(hmt * tokens, tokens), new NllSum((hmt - 0.1) * tokens, tokens)),
                ReadingCondition.NO_RECALL, new Nll(new NllSum(off * tokens, tokens), new NllSum(off * tokens, tokens)));
    }
}
