package org.mnemoscope.tests.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.TensorBytes;
import org.mnemoscope.engine.weights.TensorStore;

/** One tiny model with the numbers that the reference computed for it (see fixtures/README.md). */
record Fixture(String name, Path folder, JsonNode expected, TensorStore tensors, int[] ids) {
    /** All fixtures: the first five are the project's own, the others come from tests/reference. */
    static List<String> names() {
        return List.of("gpt2-tiny", "opt-tiny", "opt350-tiny", "llama-tiny", "qwen2-tiny",
                "qwen3-tiny", "phi3-tiny", "phi4mini-tiny", "llama31-tiny", "linear-tiny", "yarn-tiny", "longrope-tiny",
                "mistral-tiny", "smollm-tiny");
    }

    static Fixture open(String name) {
        try {
            Path folder = Path.of(Fixture.class.getResource("/fixtures/" + name).toURI());
            ObjectMapper json = new ObjectMapper();
            JsonNode tokens = json.readTree(folder.resolve("tokens.json").toFile()).get("input_ids");
            int[] ids = new int[tokens.size()];
            for (int t = 0; t < ids.length; t++) {
                ids[t] = tokens.get(t).asInt();
            }
            JsonNode expected = json.readTree(folder.resolve("expected.json").toFile());
            return new Fixture(name, folder, expected, Checkpoints.open(folder.resolve("expected.safetensors")), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An expected tensor, row-major. */
    float[] values(String tensor) {
        return TensorBytes.toFloats(tensors.tensor(tensor).orElseThrow());
    }

    /** Row {@code index} of an expected matrix. */
    float[] row(String tensor, int index) {
        float[] all = values(tensor);
        int width = tensors.tensor(tensor).orElseThrow().shape().get(1).intValue();
        return Arrays.copyOfRange(all, index * width, (index + 1) * width);
    }
}
