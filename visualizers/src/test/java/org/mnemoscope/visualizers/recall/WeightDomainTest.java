package org.mnemoscope.visualizers.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.testing.Runs;

class WeightDomainTest {
    private static WeightDomain domain(List<Optional<Recall>> recalls) {
        WeightDomain domain = new WeightDomain();
        Runs.withRecalls(recalls).traces().forEach(domain::add);
        return domain;
    }

    @Test
    void theFirstRowsDoNotWidenIt() {
        List<Optional<Recall>> recalls = new ArrayList<>(List.of(Optional.empty(), Optional.of(Runs.recall(0, 1f))));
        recalls.add(Optional.of(Runs.recall(0, .1f, .1f, .1f, .1f, .1f, .1f, .1f, .3f)));
        WeightDomain domain = domain(recalls);
        assertThat(domain.high(WeightScale.LINEAR)).isCloseTo(0.3, within(1e-6));
        assertThat(domain.position(WeightScale.LINEAR, 1)).isEqualTo(1);
        assertThat(domain.position(WeightScale.LINEAR, 0.15)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void aFewRowsAloneSetItThemselves() {
        WeightDomain domain = domain(List.of(Optional.empty(), Optional.of(Runs.recall(0, 1f))));
        assertThat(domain.high(WeightScale.LOG)).isEqualTo(1);
        assertThat(domain.position(WeightScale.LOG, 0.001)).isCloseTo(0, within(1e-9));
        assertThat(domain.position(WeightScale.LOG, Math.sqrt(0.001))).isCloseTo(0.5, within(1e-9));
        assertThat(domain.position(WeightScale.LOG, 0)).isZero();
    }

    @Test
    void anEvenRecallHasTheSameLiftWhateverTheCacheHolds() {
        WeightDomain domain = domain(List.of(Optional.empty(), Optional.of(Runs.recall(0, 1f))));
        assertThat(domain.position(WeightScale.LIFT, 1)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void ticksRiseInsideTheDomain() {
        WeightDomain domain = domain(List.of(Optional.empty(), Optional.of(Runs.recall(0, 1f))));
        for (WeightScale scale : WeightScale.values()) {
            assertThat(domain.ticks(scale)).isSorted().hasSizeGreaterThan(scale == WeightScale.RANK ? 1 : 2).first().isEqualTo(domain.low(scale));
            assertThat(domain.ticks(scale)).last().isEqualTo(domain.high(scale));
        }
    }
}
