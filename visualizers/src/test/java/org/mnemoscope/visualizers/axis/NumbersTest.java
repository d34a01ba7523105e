package org.mnemoscope.visualizers.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void weightsKeepTwoDigitsThatMeanSomething() {
        assertThat(Numbers.weight(0.42)).isEqualTo("0.42");
        assertThat(Numbers.weight(0.0314)).isEqualTo("0.031");
        assertThat(Numbers.weight(0.00042)).isEqualTo("0.00042");
        assertThat(Numbers.weight(0)).isEqualTo("0");
        assertThat(Numbers.weight(3e-9)).as("small is not zero").isEqualTo("<0.0000001");
    }

    @Test
    void whereRoomIsShortSmallWeightsAreOnlyCalledSmall() {
        assertThat(Numbers.shortWeight(0.42)).isEqualTo("0.42");
        assertThat(Numbers.shortWeight(0.0031)).isEqualTo("0.0031");
        assertThat(Numbers.shortWeight(0.00099)).isEqualTo("<0.001");
        assertThat(Numbers.shortWeight(0)).isEqualTo("0");
    }

    @Test
    void ticksKeepTheDigitsTheyHave() {
        assertThat(Numbers.tick(250)).isEqualTo("250");
        assertThat(Numbers.tick(12_000)).isEqualTo("12\u202f000");
        assertThat(Numbers.tick(12.5)).isEqualTo("12.5");
        assertThat(Numbers.tick(2.25)).isEqualTo("2.25");
        assertThat(Numbers.tick(3 * 0.1)).isEqualTo("0.3");
        assertThat(Numbers.tick(0.0025)).as("never rounded to another number").isEqualTo("0.0025");
        assertThat(Numbers.tick(0.0001)).isEqualTo("0.0001");
        assertThat(Numbers.tick(1e-6)).isEqualTo("0.000001");
        assertThat(Numbers.tick(0)).isEqualTo("0");
    }

    @Test
    void perplexitiesLoseDigitsAsTheyGrow() {
        assertThat(Numbers.perplexity(18.319)).isEqualTo("18.32");
        assertThat(Numbers.perplexity(183.19)).isEqualTo("183.2");
        assertThat(Numbers.perplexity(12_345)).isEqualTo("12\u202f345");
    }

    @Test
    void differencesCarryTheirSignAndZeroHasNone() {
        assertThat(Numbers.signed(0.184, 2)).isEqualTo("+0.18");
        assertThat(Numbers.signed(-0.184, 2)).isEqualTo("−0.18");
        assertThat(Numbers.signed(-0.001, 2)).isEqualTo("0.00");
    }
}
