package org.mnemoscope.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.TokenizedText;

/** The demo model on the sample text, as a person reads it. */
class DemoModelTest {
    private static HmtModel model;
    private static String sample;

    @BeforeAll
    static void load() throws Exception {
        model = new HmtModelLoader().load(Path.of(System.getProperty("mnemoscope.home"), "demo-model"), Placement.CPU);
        try (var in = DemoModelTest.class.getResourceAsStream("/sample-texts/the-lighthouse-ledger.md")) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void everyCharacterOfTheBookComesBack() {
        assertEveryCharacter(sample);
    }

    @Test
    void everyCharacterOfAwkwardTextsComesBack() {
        assertEveryCharacter("  \t\r\n\r\n caf\u00e9 \ud83d\udc33\ud83d\udc33 \u0928\u092e\u0938\u094d\u0924\u0947 <|endoftext|> a\u0301 \u2028 end  ");
        StringBuilder noise = new StringBuilder();
        new Random(3).ints(20_000, 1, 0x1F000).filter(c -> !(c >= 0xD800 && c < 0xE000)).forEach(noise::appendCodePoint);
        assertEveryCharacter(noise.toString());
    }

    private static void assertEveryCharacter(String text) {
        TokenizedText tokens = model.tokenizer().tokenize(text);
        StringBuilder joined = new StringBuilder();
        for (int t = 0; t < tokens.tokenCount(); t++) {
            joined.append(tokens.tokenText(t));
        }
        assertThat(joined.toString()).isEqualTo(text);
    }

    /** Longer than the 512 tokens at which the tokenizer library cuts unless told otherwise. */
    @Test
    void aLongTextIsNotCut() {
        String book = sample.repeat(20);
        TokenizedText tokens = model.tokenizer().tokenize(book);
        assertThat(tokens.tokenCount()).isGreaterThan(book.length() / 8);
        assertThat(tokens.charEnd(tokens.tokenCount() - 1)).isEqualTo(book.length());
    }
}
