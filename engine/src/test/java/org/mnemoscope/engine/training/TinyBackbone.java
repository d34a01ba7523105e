package org.mnemoscope.engine.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A Llama (or any other family) of two layers and width 16 whose tokens are bytes, and texts for it. */
final class TinyBackbone {
    static final int VOCABULARY = 256;

    private TinyBackbone() {}

    /** Writes config.json and tokenizer.json. */
    static Path write(Path folder) throws IOException {
        return write(folder, """
                {"model_type": "llama", "vocab_size": 256, "hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 2,
                 "num_attention_heads": 2, "num_key_value_heads": 2, "hidden_act": "silu", "rms_norm_eps": 1e-5,
                 "max_position_embeddings": 128, "tie_word_embeddings": true}
                """);
    }

    /** The same of another family. */
    static Path write(Path folder, String config) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), config);
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("version", "1.0");
        root.putObject("pre_tokenizer").put("type", "ByteLevel").put("add_prefix_space", false).put("trim_offsets", false).put("use_regex", true);
        root.putObject("decoder").put("type", "ByteLevel").put("add_prefix_space", false).put("trim_offsets", false).put("use_regex", true);
        ObjectNode model = root.putObject("model");
        model.put("type", "BPE");
        ObjectNode vocabulary = model.putObject("vocab");
        for (int b = 0; b < VOCABULARY; b++) {
            vocabulary.put(Character.toString(letter(b)), b);
        }
        model.putArray("merges");
        Files.writeString(folder.resolve("tokenizer.json"), json.writeValueAsString(root));
        return folder;
    }

    /** GPT-2's letter for a byte: itself where it is printable, else one from U+0100 on. */
    private static int letter(int b) {
        int shift = 0;
        for (int other = 0; other <= b; other++) {
            boolean printable = other >= 33 && other <= 126 || other >= 161 && other <= 172 || other >= 174;
            if (other == b) {
                return printable ? b : 256 + shift;
            }
            shift += printable ? 0 : 1;
        }
        throw new IllegalArgumentException("not a byte: " + b);
    }

    /** A text of few words in an order that can be learned in part. */
    static void writeText(Path file, long seed, int words) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Random random = new Random(seed);
        String[] known = {"the fox", "the crane", "saw", "a river", "and then", "went home"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(known[random.nextInt(known.length)]).append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        Files.writeString(file, text);
    }
}
