package org.mnemoscope.engine.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.weights.TensorSpec;

/** Model folders with random weights in the shape of known backbones: speed does not depend on what the weights say. */
public enum BenchModel {
    SMOLLM_135M(1536, """
            {"model_type": "llama", "hidden_size": 576, "intermediate_size": 1536, "num_hidden_layers": 30,
             "num_attention_heads": 9, "num_key_value_heads": 3, "vocab_size": 49152, "max_position_embeddings": 2048,
             "rms_norm_eps": 1e-5, "tie_word_embeddings": true}
            """),
    GPT2(4096, """
            {"model_type": "gpt2", "n_embd": 768, "n_head": 12, "n_layer": 12, "n_positions": 1024, "vocab_size": 50257}
            """),
    TINY(32, """
            {"model_type": "llama", "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2,
             "num_attention_heads": 2, "num_key_value_heads": 2, "vocab_size": 300, "max_position_embeddings": 512,
             "rms_norm_eps": 1e-5, "tie_word_embeddings": true}
            """);

    private static final String CHECKPOINT = "model.safetensors";
    private static final int PATTERN_FLOATS = 1 << 18;

    private final int recallWidth;
    private final String config;

    /** The name in figures. */
    public String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    BenchModel(int recallWidth, String config) {
        this.recallWidth = recallWidth;
        this.config = config;
    }

    /** Writes the folder, with a tokenizer that knows one made-up word for each id: k = 32, N = 100 and the given window L. */
    public void write(Path folder, int segmentLength, int sensoryTokens) throws IOException {
        Path backbone = Files.createDirectories(folder.resolve("backbone"));
        Files.writeString(backbone.resolve("config.json"), config);
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\": \"backbone\", \"checkpoint\": \"" + CHECKPOINT
                + "\", \"segment_length\": " + segmentLength + ", \"num_sensory\": " + sensoryTokens
                + ", \"mem_recall_context\": 100, \"recall_precision\": \"fp32\"}");
        FamilyTable table = FamilyTable.of(BackboneConfig.read(backbone));
        Map<String, List<Long>> tensors = new LinkedHashMap<>();
        for (TensorSpec spec : table.plan().tensors()) {
            if (!spec.name().equals(table.plan().head())) {
                tensors.put("memory_cell.model." + spec.name(), spec.shape());
            }
        }
        Files.writeString(backbone.resolve("tokenizer.json"), tokenizer(table.vocabulary()));
        long d = table.width();
        tensors.put("mem", List.of(1L, d));
        tensors.put("memory_cell.memory", List.of(1L, d));
        tensors.put("cross_attn.wq.weight", List.of((long) recallWidth, d));
        tensors.put("cross_attn.wk.weight", List.of((long) recallWidth, d));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(CHECKPOINT)), 1 << 20)) {
            writeSafetensors(tensors, out);
        }
    }

    private static String tokenizer(int vocabulary) {
        StringJoiner words = new StringJoiner(",", "{", "}");
        for (int id = 0; id < vocabulary; id++) {
            words.add("\"w" + id + "\":" + id);
        }
        return "{\"version\": \"1.0\", \"truncation\": null, \"padding\": null, \"added_tokens\": [], \"normalizer\": null,"
                + " \"pre_tokenizer\": {\"type\": \"Whitespace\"}, \"post_processor\": null, \"decoder\": null,"
                + " \"model\": {\"type\": \"WordLevel\", \"vocab\": " + words + ", \"unk_token\": \"w0\"}}";
    }

    private static void writeSafetensors(Map<String, List<Long>> tensors, OutputStream out) {
        StringJoiner header = new StringJoiner(",", "{", "}");
        long offset = 0;
        for (Map.Entry<String, List<Long>> tensor : tensors.entrySet()) {
            long end = offset + count(tensor.getValue()) * Float.BYTES;
            header.add("\"" + tensor.getKey() + "\":{\"dtype\":\"F32\",\"shape\":" + tensor.getValue() + ",\"data_offsets\":["
                    + offset + "," + end + "]}");
            offset = end;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padding = -json.length & 7;
        byte[] values = pattern();
        try {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length + padding).array());
            out.write(json);
            out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
            for (List<Long> shape : tensors.values()) {
                for (long left = count(shape) * Float.BYTES; left > 0; left -= values.length) {
                    out.write(values, 0, (int) Math.min(left, values.length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(List<Long> shape) {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** Small values of either sign, repeated in every tensor. */
    private static byte[] pattern() {
        Random random = new Random(1);
        ByteBuffer bytes = ByteBuffer.allocate(PATTERN_FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putFloat((float) (0.02 * random.nextGaussian()));
        }
        return bytes.array();
    }
}
