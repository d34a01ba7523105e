package org.mnemoscope.app.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.whatif.Sampling;

class WishTest {
    @ParameterizedTest
    @CsvSource({
        "'', 10, 0.8, 0.9, 1, ''", "8, 1, 100, 1, 0, ''", "9, 10, 1, 1, 1, from 1 to 8", "'', 0, 1, 1, 1, New tokens",
        "'', 10, 0, 1, 1, Temperature", "'', 10, 1, 1.5, 1, Top-p", "'', 10, 1, 0, 1, Top-p", "'', 10, 1, 1, x, Seed"
    })
    void whatCannotBeUnderstoodIsNamed(String open, String count, String temperature, String topP, String seed, String said) {
        String problem = new Wish(open, count, false, temperature, topP, seed, true).problem(8);
        assertThat(problem).contains(said);
        assertThat(problem.isEmpty()).isEqualTo(said.isEmpty());
    }

    @Test
    void greedyNeedsNoNumbers() {
        Wish greedy = new Wish("", "10", true, "x", "x", "x", false);
        assertThat(greedy.problem(8)).isEmpty();
        assertThat(greedy.sampling()).isEqualTo(Sampling.greedy());
        assertThat(new Wish("", "10", false, "0.5", "0.9", "7", false).sampling()).isEqualTo(new Sampling(0.5, 0.9, 7));
    }

    @Test
    void theOfficialRulesFloorTheHalfAndDivideByTheRoot() {
        HmtSettings run = FakeModel.SETTINGS.withRecall(RecallPrecision.BF16, RecallScale.HIDDEN);
        HmtSettings official = new Wish("", "1", true, "", "", "", true).settings(run);
        assertThat(official.halfRule()).isEqualTo(HalfRule.FLOOR);
        assertThat(official.recallScale()).isEqualTo(RecallScale.SQRT);
        assertThat(official.recallPrecision()).isEqualTo(RecallPrecision.BF16);
        assertThat(new Wish("", "1", true, "", "", "", false).settings(run)).isEqualTo(run);
    }
}
