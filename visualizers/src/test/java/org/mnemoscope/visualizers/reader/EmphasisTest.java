package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the *lamp* burned            | the lamp burned",
        "**very** _much_ so           | very much so",
        "***both***, and __strong__.  | both, and strong.",
        "a * b * c                    | a * b * c",
        "2*3*4 and snake_case_names   | 2*3*4 and snake_case_names",
        "a star* alone                | a star* alone",
        "## The storm                 | The storm",
        "#hashtag                     | #hashtag",
        "*two~lines*                  | two~lines",
        "*one~# two* and *three*      | one~two and three",
        "# *The* storm                | The storm",
        "*two~~paragraphs*            | *two~~paragraphs*"
    })
    void signsAreNotShown(String written, String shown) {
        String text = written.strip().replace('~', '\n');
        String hidden = Emphasis.hide(text, 0, Emphasis.signs(text));
        assertThat(hidden).hasSameSizeAs(text);
        assertThat(hidden.replace(String.valueOf(Emphasis.INVISIBLE), "")).isEqualTo(shown.strip().replace('~', '\n'));
    }
}
