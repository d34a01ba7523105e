package org.mnemoscope.app.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

class EntriesTest {
    private static final Map<Field, String> GOOD = Map.of(Field.NAME, "Mine", Field.LENGTH, "256", Field.SENSORY, " 32 ",
            Field.CAPACITY, "100", Field.FRACTION, "0.5", Field.ALPHA, "32");

    private static Entries entries(Map<Field, String> typed, boolean window) {
        return new Entries(typed, window, HalfRule.FLOOR, RecallScale.SQRT, RecallPrecision.FP32);
    }

    @Test
    void theLengthIsTheWindowOrTheTokens() {
        HmtSettings window = entries(GOOD, true).settings().orElseThrow();
        assertThat(window).isEqualTo(
                new HmtSettings(222, 32, 100, 0, 0.5, HalfRule.FLOOR, RecallPrecision.FP32, RecallScale.SQRT));
        assertThat(entries(GOOD, false).settings().orElseThrow().segmentTokens()).isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, ' ', needed", "LENGTH, 34, at least 35", "LENGTH, 0, from 1", "LENGTH, many, from 1", "LENGTH, 65, ''",
        "SENSORY, -1, from 0", "SENSORY, 128, more sensory tokens", "CAPACITY, 0, from 1", "CAPACITY, 1000001, 1 to 1",
        "FRACTION, 0, above 0", "FRACTION, 1.1, at most 1", "FRACTION, NaN, above 0", "ALPHA, 0, above 0", "ALPHA, '', above 0"
    })
    void aWrongValueIsExplainedBesideItsField(Field field, String typed, String explanation) {
        Map<Field, String> wrong = new EnumMap<>(GOOD);
        wrong.put(field, typed);
        Entries entries = entries(wrong, true);
        // 65 leaves 31 tokens for 32 sensory ones: there the sensory tokens are the ones that do not fit
        Field blamed = typed.equals("65") ? Field.SENSORY : field;
        assertThat(entries.errors()).containsOnlyKeys(blamed).hasEntrySatisfying(blamed, said -> assertThat(said).contains(explanation));
        assertThat(entries.settings()).isEmpty();
    }
}
