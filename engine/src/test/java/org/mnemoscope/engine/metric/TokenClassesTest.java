package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.TokenizedText;

class TokenClassesTest {
    private static final HmtSettings SETTINGS = new HmtSettings(4, 1, 2, 8, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    private static final List<String> TOKENS = List.of(
            "The", " keeper", " Cor", "ran", " wrote", " 12", ".", " He", " saw", " Cor", "ran", " wrote", ",", " and", " Is", "bel", ".");

    private final TokenClasses classes = classes();

    private static TokenClasses classes() {
        int end = 0;
        List<Integer> ends = new ArrayList<>();
        for (String token : TOKENS) {
            end += token.length();
            ends.add(end);
        }
        Ints ids = Ints.of(TOKENS.stream().mapToInt(TOKENS::indexOf).toArray());
        return new TokenClasses(new TokenizedText(String.join("", TOKENS), ids, Ints.of(ends.stream().mapToInt(i -> i).toArray())),
                () -> LastMentions.of(ids, SETTINGS));
    }

    private List<String> those(TokenClass kind) {
        return IntStream.range(0, TOKENS.size()).filter(token -> classes.is(token, kind)).mapToObj(token -> token + TOKENS.get(token)).toList();
    }

    @Test
    void aNameHasACapitalInsideOfASentence() {
        assertThat(those(TokenClass.NAME)).containsExactly("2 Cor", "3ran", "9 Cor", "10ran", "14 Is", "15bel");
    }

    @Test
    void wordsBeginAndGoOn() {
        assertThat(those(TokenClass.CONTINUATION)).containsExactly("3ran", "10ran", "15bel");
        assertThat(those(TokenClass.WORD_START)).containsExactly("0The", "1 keeper", "2 Cor", "4 wrote", "7 He", "8 saw", "9 Cor", "11 wrote", "13 and", "14 Is");
        assertThat(those(TokenClass.NUMBER)).containsExactly("5 12");
        assertThat(those(TokenClass.PUNCTUATION)).containsExactly("6.", "12,", "16.");
    }

    @Test
    void repetitionIsCountedByVocabularyIds() {
        assertThat(those(TokenClass.REPEATED)).as("Cor, ran, wrote came before").containsExactly("11 wrote");
        assertThat(those(TokenClass.DISTANT)).as("mentioned before their segment and its one sensory token")
                .containsExactly("9 Cor", "10ran", "11 wrote", "16.");
        assertThat(those(TokenClass.RARE)).hasSize(TOKENS.size());
    }
}
