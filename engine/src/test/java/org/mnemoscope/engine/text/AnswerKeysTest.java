package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.AnswerKey;

class AnswerKeysTest {
    private static final String KEY = """
            # Answer key

            | told in segment | told as | asked in segment | answered as | answer |
            | ---: | --- | ---: | --- | --- |
            | 0 | The cat was black. | 2 | The colour of the cat was black. | black |
            """;

    @Test
    void sentencesAreFoundAcrossLineEnds() {
        String text = "Once. The cat\nwas black. Much later: The colour of the cat was\n black. The end.";
        AnswerKey key = AnswerKeys.read(KEY, text);
        assertThat(key.facts()).hasSize(1);
        AnswerKey.Fact fact = key.facts().get(0);
        assertThat(text.substring(fact.told(), fact.toldEnd())).isEqualTo("The cat\nwas black.");
        assertThat(text.substring(fact.asked(), fact.askedEnd())).isEqualTo("The colour of the cat was\n black.");
    }

    @Test
    void aKeyOfAnotherTextIsRefused() {
        assertThatThrownBy(() -> AnswerKeys.read(KEY, "The cat was black.")).isInstanceOf(TextException.class).hasMessageContaining("colour");
        assertThatThrownBy(() -> AnswerKeys.read("| 1 | broken", "text")).isInstanceOf(TextException.class);
        assertThat(AnswerKeys.read("no table", "text")).isEqualTo(AnswerKey.NONE);
    }
}
