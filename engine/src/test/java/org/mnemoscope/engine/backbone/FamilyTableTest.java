package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.TensorSpec;

class FamilyTableTest {
    private static final String SIZES = "'hidden_size':64,'intermediate_size':96,'num_hidden_layers':3,'num_attention_heads':8,"
            + "'num_key_value_heads':2,'vocab_size':100,'max_position_embeddings':128";
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary;
    }

    private FamilyTable table(String modelType, String settings) throws IOException {
        Files.writeString(folder.resolve("config.json"), ("{'model_type':'" + modelType + "'," + settings + "}").replace('\'', '"'));
        return FamilyTable.of(BackboneConfig.read(folder));
    }

    private static List<Long> shape(FamilyTable table, String name) {
        return table.plan().tensors().stream().filter(tensor -> tensor.name().equals(name)).map(TensorSpec::shape).findFirst().orElse(List.of());
    }

    @Test
    void theFamiliesOfThePaperAreKnown() {
        assertThat(FamilyTable.known()).contains("gpt2", "llama", "mistral", "opt", "phi3", "qwen2", "qwen3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mamba", "", "../llama", "FamilyTable.class", "a b"})
    void anUnknownFamilyListsTheKnownOnes(String modelType) {
        assertThatThrownBy(() -> table(modelType, SIZES)).isInstanceOf(ModelException.class)
                .hasMessageContaining("\"" + modelType + "\"").hasMessageContaining("gpt2, llama, mistral");
    }

    @Test
    void llamaHasGroupedHeadsAndItsDefaults() throws IOException {
        FamilyTable table = table("llama", SIZES);
        assertThat(table.problems()).isEmpty();
        assertThat(table.code()).isEqualTo("llama.py");
        assertThat(table.integers()).containsAllEntriesOf(Map.of("layers", 3L, "heads", 8L, "kv_heads", 2L, "head_dim", 8L,
                "width", 64L, "vocab", 100L, "rope_stretched", 0L, "tied", 0L, "qkv_bias", 0L, "qk_norm", 0L));
        assertThat(table.numbers()).containsAllEntriesOf(Map.of("eps", 1e-6, "rope_theta", 10000.0));
        assertThat(shape(table, "model.layers.2.self_attn.k_proj.weight")).containsExactly(16L, 64L);
        assertThat(shape(table, "model.layers.3.self_attn.k_proj.weight")).isEmpty();
        assertThat(table.plan().tensors()).hasSize(3 + 3 * 9);
    }

    @Test
    void qwen2HasBiasesOnQueryKeyAndValueOnly() throws IOException {
        FamilyTable table = table("qwen2", SIZES + ",'tie_word_embeddings':true,'rope_theta':1000000.0");
        assertThat(shape(table, "model.layers.0.self_attn.q_proj.bias")).containsExactly(64L);
        assertThat(shape(table, "model.layers.0.self_attn.o_proj.bias")).isEmpty();
        assertThat(table.plan().tied()).isTrue();
        assertThat(table.numbers()).containsEntry("rope_theta", 1e6);
    }

    @Test
    void aSlidingWindowBoundsTheWindow() throws IOException {
        assertThat(table("mistral", SIZES + ",'sliding_window':40").maxPositions()).isEqualTo(40);
        assertThat(table("mistral", SIZES + ",'sliding_window':null").maxPositions()).isEqualTo(128);
        assertThat(table("qwen2", SIZES + ",'sliding_window':40,'use_sliding_window':false").maxPositions()).isEqualTo(128);
        assertThat(table("qwen2", SIZES + ",'sliding_window':40,'use_sliding_window':true").problems()).hasSize(1);
    }

    @Test
    void qwen3NormsQueriesAndKeysAndHasItsOwnHeadSize() throws IOException {
        FamilyTable table = table("qwen3", SIZES);
        assertThat(shape(table, "model.layers.0.self_attn.q_norm.weight")).containsExactly(128L);
        assertThat(shape(table, "model.layers.0.self_attn.q_proj.weight")).containsExactly(1024L, 64L);
        assertThat(shape(table, "model.layers.0.self_attn.q_proj.bias")).isEmpty();
    }

    @Test
    void phi3HasFusedMatrices() throws IOException {
        FamilyTable table = table("phi3", SIZES);
        assertThat(table.code()).isEqualTo("phi3.py");
        assertThat(shape(table, "model.layers.0.self_attn.qkv_proj.weight")).containsExactly(64L + 2 * 16, 64L);
        assertThat(shape(table, "model.layers.0.mlp.gate_up_proj.weight")).containsExactly(192L, 64L);
        assertThat(shape(table, "model.layers.0.self_attn.q_proj.weight")).isEmpty();
    }

    @Test
    void optOfThe350mFormProjectsAndHasNoFinalNorm() throws IOException {
        String sizes = "'hidden_size':32,'ffn_dim':80,'num_hidden_layers':2,'num_attention_heads':4,'vocab_size':300,'max_position_embeddings':64";
        FamilyTable small = table("opt", sizes + ",'word_embed_proj_dim':24,'do_layer_norm_before':false");
        assertThat(small.width()).isEqualTo(24);
        assertThat(small.integers()).containsEntry("project", 1L).containsEntry("pre_norm", 0L).containsEntry("hidden", 32L);
        assertThat(shape(small, "model.decoder.project_in.weight")).containsExactly(32L, 24L);
        assertThat(shape(small, "model.decoder.final_layer_norm.weight")).isEmpty();
        assertThat(shape(small, "model.decoder.embed_positions.weight")).containsExactly(66L, 32L);
        FamilyTable large = table("opt", sizes);
        assertThat(large.width()).isEqualTo(32);
        assertThat(shape(large, "model.decoder.project_in.weight")).isEmpty();
        assertThat(shape(large, "model.decoder.final_layer_norm.weight")).containsExactly(32L);
    }

    @Test
    void gpt2StoresItsLinearMapsTransposed() throws IOException {
        FamilyTable table = table("gpt2", "'n_embd':32,'n_head':4,'n_layer':1,'n_positions':64,'vocab_size':300,'n_inner':null");
        assertThat(shape(table, "transformer.h.0.mlp.c_fc.weight")).containsExactly(32L, 128L);
        assertThat(table.plan().tensors().stream().filter(TensorSpec::conv1d)).hasSize(4);
        assertThat(table.plan().tied()).isTrue();
    }

    @Test
    void partOfAHeadMayRotate() throws IOException {
        assertThat(table("phi3", SIZES).integers()).containsEntry("rope_size", 8L);
        assertThat(table("phi3", SIZES + ",'partial_rotary_factor':0.75").integers()).containsEntry("rope_size", 6L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'rope_scaling':{'rope_type':'dynamic','factor':4.0} | dynamic",
        "'rope_scaling':{'type':'longrope','short_factor':[1.0],'long_factor':[1.0]} | 1 factors for the 4 frequencies",
        "'rope_scaling':{'type':'longrope','short_factor':[1.0,0,1,1],'long_factor':[1,1,1,1]} | cannot be computed with",
        "'rope_scaling':{'type':'linear','factor':0} | cannot be computed with",
        "'partial_rotary_factor':0.4 | partial_rotary_factor",
        "'partial_rotary_factor':2.0 | partial_rotary_factor",
        "'quantization_config':{'bits':4} | quantization_config",
        "'hidden_act':'gelu' | gelu"})
    void whatTheScriptsDoNotComputeIsAProblem(String setting, String reason) throws IOException {
        assertThat(table("llama", SIZES + "," + setting).problems()).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'num_hidden_layers':1000000000 | layers",
        "'hidden_size':-4 | hidden_size",
        "'hidden_size':'64' | hidden_size",
        "'hidden_size':63 | cannot be divided",
        "'num_key_value_heads':3 | heads",
        "'vocab_size':99999999999999999999 | vocab_size",
        "'rope_scaling':7 | rope_scaling"})
    void impossibleSizesAreRefused(String setting, String reason) {
        String name = setting.substring(0, setting.indexOf(':'));
        String sizes = SIZES.replaceAll(name + ":\\d+,?", "");
        assertThatThrownBy(() -> table("llama", setting + "," + (sizes.endsWith(",") ? sizes + "'x':1" : sizes)))
                .isInstanceOf(ModelException.class).hasMessageContaining(reason);
    }

    @Test
    void aMissingSizeIsNamed() {
        assertThatThrownBy(() -> table("llama", "'hidden_size':64")).isInstanceOf(ModelException.class).hasMessageContaining("num_attention_heads");
    }
}
