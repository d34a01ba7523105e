package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ModelException;

class SafetensorsReaderTest {
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary;
    }

    private Path file() {
        return folder.resolve("model.safetensors");
    }

    @Test
    void tensorsAreFoundWithTheirBytes() throws IOException {
        Path file = new SafetensorsFile().entry("\"__metadata__\":{\"format\":\"pt\"}").tensor("a", 2, 3)
                .tensor("b", new long[] {}, 7.5f).write(file());
        TensorStore store = Checkpoints.open(file);
        assertThat(store.tensors()).containsOnlyKeys("a", "b");
        assertThat(store.metadata()).containsEntry("format", "pt");
        assertThat(store.tensor("a").orElseThrow().shape()).isEqualTo(List.of(2L, 3L));
        assertThat(TensorBytes.toFloats(store.tensor("a").orElseThrow())).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(TensorBytes.toFloats(store.tensor("a").orElseThrow().rows(1, 1))).containsExactly(3, 4, 5);
        assertThat(TensorBytes.toFloats(store.tensor("b").orElseThrow())).containsExactly(7.5f);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 1000, Long.MAX_VALUE})
    void aHeaderLengthBeyondTheFileIsRefused(long length) throws IOException {
        Path file = SafetensorsFile.write(file(), length, "{\"a\":1}".getBytes(StandardCharsets.UTF_8), new byte[20]);
        assertThatThrownBy(() -> Checkpoints.open(file)).isInstanceOf(ModelException.class)
                .hasMessageContaining("header").hasMessageContaining(Long.toUnsignedString(length));
    }

    @Test
    void aHeaderLengthOf640IsNotTakenForAPickle() throws IOException {
        String entry = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        Path file = SafetensorsFile.write(file(), entry + " ".repeat(0x0280 - entry.length()), new byte[4]);
        assertThat(Checkpoints.open(file).tensors()).containsOnlyKeys("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}} | does not have 4 bytes",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | makes no sense",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[4,12]},'b':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}} | a and b overlap",
        "{'a':{'dtype':'F32','shape':[20],'data_offsets':[0,80]}} | ends early",
        "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | -2",
        "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,0]}} | does not have 0 bytes",
        "{'a':{'dtype':'F32','shape':[2]}} | incomplete",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'a':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}} | not valid JSON",
        "{'a':{'dtype':'F32','shape' | not valid JSON",
        "[1,2,3] | not a JSON object"})
    void aTornOrLyingHeaderIsRefused(String header, String reason) throws IOException {
        Path file = SafetensorsFile.write(file(), header.replace('\'', '"'), new byte[16]);
        assertThatThrownBy(() -> Checkpoints.open(file)).isInstanceOf(ModelException.class).hasMessageContaining(reason);
    }

    @Test
    void anUnknownFormatIsToldOnlyOfItsTensor() throws IOException {
        Path file = new SafetensorsFile().tensor("a", 2).entry("\"q\":{\"dtype\":\"F4\",\"shape\":[2],\"data_offsets\":[8,8]}").write(file());
        TensorStore store = Checkpoints.open(file);
        assertThat(store.tensors()).containsOnlyKeys("a");
        assertThat(store.unreadable().get("q")).contains("F4");
    }

    @Test
    void aFileThatShrinksAfterwardsIsNoticed() throws IOException {
        Path file = new SafetensorsFile().tensor("a", 2).write(file());
        StoredTensor tensor = Checkpoints.open(file).tensor("a").orElseThrow();
        Files.write(file, new byte[10]);
        assertThatThrownBy(tensor::map).isInstanceOf(ModelException.class).hasMessageContaining("shorter");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.write(file(), new byte[0]);
        assertThatThrownBy(() -> Checkpoints.open(file)).isInstanceOf(ModelException.class).hasMessageContaining("0 bytes");
    }
}
