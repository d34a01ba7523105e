package org.mnemoscope.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final float[] LOGITS = {(float) Math.log(0.2), (float) Math.log(0.5), (float) Math.log(0.3)};

    @Test
    void greedyTakesTheLikeliestAndTheFirstOfEquals() {
        Sampler sampler = new Sampler(Sampling.greedy());
        assertThat(sampler.draw(LOGITS)).isEqualTo(1);
        assertThat(sampler.draw(new float[] {0, 3, 3})).isEqualTo(1);
    }

    @Test
    void drawsAsOftenAsTheProbabilitiesSay() {
        double[] share = shares(new Sampling(1, 1, 7));
        assertThat(share).containsExactly(new double[] {0.2, 0.5, 0.3}, within(0.02));
    }

    @Test
    void aLowTemperatureSharpens() {
        // 0.2², 0.5², 0.3² over their sum.
        double[] share = shares(new Sampling(0.5, 1, 7));
        assertThat(share).containsExactly(new double[] {0.04 / 0.38, 0.25 / 0.38, 0.09 / 0.38}, within(0.02));
    }

    @Test
    void topPLeavesTheTailOut() {
        double[] share = shares(new Sampling(1, 0.7, 7));
        assertThat(share).containsExactly(new double[] {0, 0.5 / 0.8, 0.3 / 0.8}, within(0.02));
        assertThat(shares(new Sampling(1, 0.01, 7))).containsExactly(0, 1, 0);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Sampler one = new Sampler(new Sampling(1, 0.9, 3));
        Sampler two = new Sampler(new Sampling(1, 0.9, 3));
        for (int i = 0; i < 50; i++) {
            assertThat(one.draw(LOGITS)).isEqualTo(two.draw(LOGITS));
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Sampling(-1, 1, 0)).hasMessageContaining("temperature");
        assertThatThrownBy(() -> new Sampling(Double.NaN, 1, 0)).hasMessageContaining("temperature");
        assertThatThrownBy(() -> new Sampling(1, 0, 0)).hasMessageContaining("top-p");
    }

    private static double[] shares(Sampling sampling) {
        Sampler sampler = new Sampler(sampling);
        int draws = 20_000;
        int[] counts = new int[LOGITS.length];
        for (int i = 0; i < draws; i++) {
            counts[sampler.draw(LOGITS)]++;
        }
        return Arrays.stream(counts).mapToDouble(count -> (double) count / draws).toArray();
    }
}
