package org.mnemoscope.engine.hmt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

class RecallRuleTest {
    /** The models of hmt-spec §5.1 with their d and h: Llama-3.1-8B, Qwen2.5-14B; OPT-2.7B, OpenLlama-3B, Qwen2.5-7B. */
    @ParameterizedTest
    @CsvSource({
        "AUTO, 4096, 4096, 4096", "AUTO, 5120, 4096, 4096",
        "AUTO, 2560, 4096, 64", "AUTO, 3200, 4096, 64", "AUTO, 3584, 4096, 64", "AUTO, 4096, 1024, 32",
        "SQRT, 4096, 4096, 64", "HIDDEN, 32, 16, 16"})
    void theDivisorIsTheOfficialOne(RecallScale scale, int d, int h, double divisor) {
        HmtSettings settings = new HmtSettings(64, 8, 100, h, 0.5, HalfRule.ROUND, RecallPrecision.BF16, scale);
        assertThat(RecallRule.of(settings, d)).isEqualTo(new RecallRule(divisor, RecallPrecision.BF16));
    }
}
