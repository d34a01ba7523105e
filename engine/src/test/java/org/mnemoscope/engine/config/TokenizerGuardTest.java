package org.mnemoscope.engine.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"model\": {\"vocab\": {\"\\ud83d\\udc33\": 1}, \"merges\": [\"a b\"], \"continuing_subword_prefix\": null}}",
        "{\"model\": {\"merges\": [\"a ##b\", [\"c\", \"##d\"], [\"e\", \"##f\"]], \"continuing_subword_prefix\": \"##\"}}"})
    void goodFilesPass(String json, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
        assertThatCode(() -> TokenizerGuard.require(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\": \"\\ud83d\"}", "{\"\\udc33\": 1}", "{\"a\": 1e999}", "{\"a\": 1} 2", "{\"a\": tru}", "{\"a\": 1",
        "{\"model\": {\"continuing_subword_prefix\": \"##\", \"merges\": [\"a b\"]}}",
        "{\"model\": {\"merges\": [[\"a\", \"##b\"], [\"a\", \"b\"]], \"continuing_subword_prefix\": \"##\"}}"})
    void whatWouldEndTheProgramIsRefused(String json, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
        assertThatThrownBy(() -> TokenizerGuard.require(file)).isInstanceOf(IOException.class);
    }
}
