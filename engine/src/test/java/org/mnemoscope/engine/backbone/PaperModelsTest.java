package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.weights.TensorSpec;

/** The settings that published models have in their config.json: they fit, and their tables sum up to the published number of parameters. */
class PaperModelsTest {
    /**
     * A published model.
     *
     * @param parameters values of all its tensors, a tied head once
     * @param tensor     the name of one tensor in its files
     * @param window     the largest segment length L
     */
    record Published(String name, String config, long parameters, String tensor, List<Long> shape, int window) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Published> models() {
        return Stream.concat(llamas(), others());
    }

    private static Stream<Published> llamas() {
        return Stream.of(
                new Published("OpenLlama-3B", """
                        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "bos_token_id": 1, "eos_token_id": 2, "hidden_act": "silu",
                        "hidden_size": 3200, "initializer_range": 0.02, "intermediate_size": 8640, "max_position_embeddings": 2048,
                        "num_attention_heads": 32, "num_hidden_layers": 26, "pad_token_id": 0, "rms_norm_eps": 1e-06,
                        "tie_word_embeddings": false, "torch_dtype": "float16", "use_cache": true, "vocab_size": 32000""",
                        3_426_473_600L, "model.layers.25.self_attn.k_proj.weight", List.of(3200L, 3200L), 2048),
                new Published("Yi-6B", """
                        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_act": "silu", "hidden_size": 4096,
                        "intermediate_size": 11008, "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32,
                        "num_key_value_heads": 4, "pretraining_tp": 1, "rms_norm_eps": 1e-05, "rope_scaling": null, "rope_theta": 5000000.0,
                        "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 64000""",
                        6_061_035_520L, "model.layers.0.self_attn.v_proj.weight", List.of(512L, 4096L), 4096),
                new Published("SmolLM-135M", """
                        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "attention_bias": false, "attention_dropout": 0.0,
                        "hidden_act": "silu", "hidden_size": 576, "intermediate_size": 1536, "max_position_embeddings": 2048,
                        "num_attention_heads": 9, "num_hidden_layers": 30, "num_key_value_heads": 3, "pretraining_tp": 1, "rms_norm_eps": 1e-05,
                        "rope_scaling": null, "rope_theta": 10000.0, "tie_word_embeddings": true, "vocab_size": 49152""",
                        134_515_008L, "model.layers.29.mlp.down_proj.weight", List.of(576L, 1536L), 2048));
    }

    private static Stream<Published> others() {
        return Stream.of(
                new Published("Mistral-7B-v0.1", """
                        "architectures": ["MistralForCausalLM"], "model_type": "mistral", "hidden_act": "silu", "hidden_size": 4096,
                        "intermediate_size": 14336, "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 32,
                        "num_key_value_heads": 8, "rms_norm_eps": 1e-05, "rope_theta": 10000.0, "sliding_window": 4096,
                        "tie_word_embeddings": false, "torch_dtype": "bfloat16", "vocab_size": 32000""",
                        7_241_732_096L, "model.layers.31.self_attn.o_proj.weight", List.of(4096L, 4096L), 4096),
                new Published("Qwen2.5-0.5B", """
                        "architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "attention_dropout": 0.0, "hidden_act": "silu",
                        "hidden_size": 896, "intermediate_size": 4864, "max_position_embeddings": 32768, "max_window_layers": 24,
                        "num_attention_heads": 14, "num_hidden_layers": 24, "num_key_value_heads": 2, "rms_norm_eps": 1e-06,
                        "rope_theta": 1000000.0, "sliding_window": 32768, "tie_word_embeddings": true, "use_mrope": false,
                        "use_sliding_window": false, "vocab_size": 151936""",
                        494_032_768L, "model.layers.0.self_attn.k_proj.bias", List.of(128L), 32768),
                new Published("Phi-3-mini-4k", """
                        "architectures": ["Phi3ForCausalLM"], "model_type": "phi3", "attention_bias": false, "embd_pdrop": 0.0,
                        "hidden_act": "silu", "hidden_size": 3072, "intermediate_size": 8192, "max_position_embeddings": 4096,
                        "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32, "original_max_position_embeddings": 4096,
                        "rms_norm_eps": 1e-05, "rope_scaling": null, "rope_theta": 10000.0, "sliding_window": 2047,
                        "tie_word_embeddings": false, "vocab_size": 32064""",
                        3_821_079_552L, "model.layers.3.self_attn.qkv_proj.weight", List.of(9216L, 3072L), 2047));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fits(Published model, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), "{" + model.config() + "}");
        FamilyTable table = FamilyTable.of(BackboneConfig.read(folder));
        assertThat(table.problems()).isEmpty();
        assertThat(table.maxPositions()).isEqualTo(model.window());
        assertThat(table.plan().tensors().stream().filter(tensor -> !table.plan().tied() || !tensor.name().equals("lm_head.weight"))
                .mapToLong(PaperModelsTest::count).sum()).isEqualTo(model.parameters());
        assertThat(table.plan().tensors()).filteredOn(tensor -> tensor.name().equals(model.tensor()))
                .singleElement().extracting(TensorSpec::shape).isEqualTo(model.shape());
        // Files from before 2024 hold the rotary frequencies too.
        assertThat(table.plan().ignored()).anyMatch(pattern -> pattern.matcher("model.layers.7.self_attn.rotary_emb.inv_freq").matches());
    }

    private static long count(TensorSpec tensor) {
        return tensor.shape().stream().reduce(1L, (a, b) -> a * b);
    }
}
