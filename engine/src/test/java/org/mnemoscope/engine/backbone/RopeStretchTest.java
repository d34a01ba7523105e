package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.config.BackboneConfig;

/** Expected are the numbers that transformers 5.18.0 computes for the same settings (modeling_rope_utils.py), and for linear and Llama 3.1 hand-made ones. */
class RopeStretchTest {
    private static final String SIZES = "'hidden_size':64,'intermediate_size':96,'num_hidden_layers':1,'num_attention_heads':4,'vocab_size':100,"
            + "'head_dim':16,'rope_theta':10000.0,'max_position_embeddings':";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private FamilyTable table(String modelType, String settings) throws IOException {
        Files.writeString(folder.resolve("config.json"), ("{'model_type':'" + modelType + "'," + SIZES + settings + "}").replace('\'', '"'));
        FamilyTable table = FamilyTable.of(BackboneConfig.read(folder));
        assertThat(table.problems()).isEmpty();
        return table;
    }

    private static void isStretched(FamilyTable table, double attention, List<Double> expected) {
        assertThat(table.integers()).containsEntry("rope_stretched", 1L);
        assertThat(table.numbers().get("rope_attention")).isCloseTo(attention, within(1e-9));
        List<Double> factors = IntStream.range(0, 8).mapToObj(i -> table.numbers().getOrDefault("rope_stretch_" + i, Double.NaN)).toList();
        for (int i = 0; i < 8; i++) {
            assertThat(factors.get(i)).as("pair %d", i).isCloseTo(expected.get(i), within(1e-6));
        }
    }

    @Test
    void withoutScalingNothingIsStretched() throws IOException {
        FamilyTable table = table("llama", "8192");
        assertThat(table.integers()).containsEntry("rope_stretched", 0L);
        assertThat(table.numbers()).containsEntry("rope_attention", 1.0).containsEntry("rope_theta", 10000.0);
        assertThat(table("llama", "8192,'rope_parameters':{'rope_type':'default','rope_theta':7.0}").numbers()).containsEntry("rope_theta", 7.0);
    }

    @Test
    void linear() throws IOException {
        isStretched(table("llama", "8192,'rope_scaling':{'type':'linear','factor':2.0}"), 1, List.of(.5, .5, .5, .5, .5, .5, .5, .5));
    }

    /** Pair i makes 1024 / 2π · 10^(-i/2) turns within 1024 positions: 163, 52, 16, 5.15, 1.63, 0.52, 0.16, 0.05; from 8 on it is kept, to 1 changed. */
    @Test
    void llama3() throws IOException {
        isStretched(table("llama", "8192,'rope_scaling':{'rope_type':'llama3','factor':4.0,'low_freq_factor':1.0,'high_freq_factor':8.0,"
                + "'original_max_position_embeddings':1024}"), 1,
                List.of(1.0, 1.0, 1.0, 0.25 + 0.75 * (5.153711 - 1) / 7, 0.25 + 0.75 * (1.629748 - 1) / 7, 0.25, 0.25, 0.25));
    }

    @Test
    void yarn() throws IOException {
        isStretched(table("llama", "8192,'rope_scaling':{'rope_type':'yarn','factor':8.0,'original_max_position_embeddings':1024}"),
                1.2079441541679836, List.of(1.0, 1.0, 0.78125, 0.5625, 0.34375, 0.125, 0.125, 0.125));
    }

    /** As Qwen2.5 tells its users to switch it on: the context in config.json is still the old one. */
    @Test
    void yarnOfQwen() throws IOException {
        isStretched(table("qwen2", "32768,'rope_scaling':{'type':'yarn','factor':4.0,'original_max_position_embeddings':32768,'rope_theta':1000000.0}"),
                1.138629436111989, List.of(1.0, 1.0, 1.0, 0.75, 0.5, 0.25, 0.25, 0.25));
    }

    @Test
    void yarnWithSettingsOfItsOwn() throws IOException {
        isStretched(table("llama", "163840,'rope_scaling':{'rope_type':'yarn','factor':40.0,'original_max_position_embeddings':4096,'mscale':0.707,"
                + "'mscale_all_dim':1.0,'beta_fast':16,'beta_slow':2,'truncate':false}"),
                0.9210423553163399, List.of(1.0, 1.0, 1.0, 1.0, 0.5790104866, 0.0391972065, 0.025, 0.025));
    }

    /** As Phi-3.5-mini writes it: the old context beside the section, and types of older files. */
    @Test
    void longrope() throws IOException {
        for (String type : List.of("longrope", "su")) {
            FamilyTable table = table("phi3", "256,'original_max_position_embeddings':64,'rope_scaling':{'type':'" + type
                    + "','short_factor':[1.0,1.05,1.3,2.5,1,1,2,4],'long_factor':[2,2,2,2,2,2,2,2]}");
            isStretched(table, 1.1547005383792517, List.of(1.0, 0.9523809552, 0.7692307830, 0.4, 1.0, 1.0, 0.5, 0.25));
            assertThat(table.maxPositions()).as("beyond it the long factors would hold").isEqualTo(64);
        }
    }
}
