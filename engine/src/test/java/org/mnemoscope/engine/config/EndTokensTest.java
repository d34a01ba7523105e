package org.mnemoscope.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

class EndTokensTest {
    private final Path backbone;

    EndTokensTest(@TempDir Path backbone) {
        this.backbone = backbone;
    }

    private void write(String file, String json) throws IOException {
        Files.writeString(backbone.resolve(file), json);
    }

    @Test
    void theGenerationConfigKnowsBetterThanTheConfig() throws IOException {
        assertThat(EndTokens.of(backbone)).isEmpty();
        write("config.json", "{\"eos_token_id\": 2}");
        assertThat(EndTokens.of(backbone)).containsExactly(2);
        write("generation_config.json", "{\"do_sample\": true}");
        assertThat(EndTokens.of(backbone)).containsExactly(2);
        write("generation_config.json", "{\"eos_token_id\": [128001, 128008, 128009]}");
        assertThat(EndTokens.of(backbone)).containsExactly(128001, 128008, 128009);
    }

    @Test
    void whatIsNoIdIsRefusedByName() throws IOException {
        for (String wrong : new String[] {"\"</s>\"", "[2, 1.5]", "99999999999"}) {
            write("config.json", "{\"eos_token_id\": " + wrong + "}");
            assertThatThrownBy(() -> EndTokens.of(backbone)).isInstanceOf(ModelException.class).hasMessageContaining("eos_token_id");
        }
    }
}
