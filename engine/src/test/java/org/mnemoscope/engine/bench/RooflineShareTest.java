package org.mnemoscope.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one check of speed: a reading over libtorch's own product, both measured in turn in one process as processor time, which other
 * programs lengthen for both. The margin is wide: seen 1.5 to 1.7, on an idle machine and beside six busy programs.
 */
class RooflineShareTest {
    /** The goal is 0.85. */
    private static final double LEAST = 0.5;

    @Test
    void aReadingTakesHardlyLongerThanItsProducts(@TempDir Path folder) throws Exception {
        BenchModel.SMOLLM_135M.write(folder, 512, 32);
        BenchPlan plan = new BenchPlan(folder, folder, "cpu", 3, true, false, () -> false);
        Map<String, Object> figures = RooflineBench.measure(folder, plan, 1);
        assertThat((Double) figures.get("rooflineShareByCpuTime")).as("%s", figures).isGreaterThan(LEAST);
    }
}
