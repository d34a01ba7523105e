package org.mnemoscope.tests.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.model.InspectedModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.weights.WeightSource.Folded;
import org.mnemoscope.engine.weights.WeightSource.Plain;

/** The files of every fixture and of the demo model resolve to complete models. */
class FixtureWeightsTest {
    @ParameterizedTest
    @ValueSource(strings = {"gpt2-tiny", "opt-tiny", "opt350-tiny", "llama-tiny", "qwen2-tiny"})
    void aFixtureResolvesWithoutProblems(String name) {
        InspectedModel model = ModelInspector.forTokenIds(FixtureCopy.fixture(name));
        assertThat(model.card().problems()).isEmpty();
        assertThat(model.weights().untouched()).isPresent();
        assertThat(model.weights().hmt().hasRecall()).isTrue();
        model.requireLoadable();
    }

    /** Counted in Python over the distinct tensors of the state dict (tied heads once, LoRA folded). */
    @ParameterizedTest
    @CsvSource({
        "gpt2-tiny, gpt2, 37120, 2624",
        "opt-tiny, opt, 30944, 2624",
        "opt350-tiny, opt, 30016, 1200",
        "llama-tiny, llama, 36256, 2624",
        "qwen2-tiny, qwen2, 26784, 2112"})
    void parametersAreCounted(String name, String family, long backbone, long hmt) {
        ModelCard card = ModelInspector.forTokenIds(FixtureCopy.fixture(name)).card();
        assertThat(card.family()).isEqualTo(family);
        assertThat(card.backboneParameters()).isEqualTo(backbone);
        assertThat(card.hmtParameters()).isEqualTo(hmt);
    }

    @Test
    void theDemoModelReadsTexts() {
        InspectedModel model = ModelInspector.forText(FixtureCopy.demoModel());
        assertThat(model.card().problems()).isEmpty();
        assertThat(model.card().settings().recallWidth()).isEqualTo(192);
        assertThat(model.card().settings().segmentTokens()).isEqualTo(64);
        assertThat(model.card().files()).containsExactly("hmt.json", "backbone/model.safetensors", "hmt/model.safetensors");
        assertThat(model.card().hmtShare()).isBetween(0.02, 0.04);
    }

    @Test
    void aFixtureHasNoTokenizerForTexts() {
        InspectedModel model = ModelInspector.forText(FixtureCopy.fixture("gpt2-tiny"));
        assertThat(model.card().problems()).singleElement().asString().contains("tokenizer.json");
        assertThatThrownBy(model::requireLoadable).isInstanceOf(ModelException.class).hasMessageContaining("tokenizer.json");
    }

    @Test
    void aBareHubCheckpointIsInspectedWithItsOwnSettings() {
        Path folder = FixtureCopy.fixture("qwen2-tiny");
        ModelFolder bare = ModelFolder.ofBareCheckpoint(folder, folder.resolve("backbone"), folder.resolve("hmt/model.safetensors"));
        ModelCard card = ModelInspector.forText(bare).card();
        assertThat(card.problems()).singleElement().asString().contains("tokenizer.json");
        assertThat(card.settings().segmentTokens()).isEqualTo(24);
        assertThat(card.settings().cacheCapacity()).isEqualTo(6);
        assertThat(card.settings().recallWidth()).isEqualTo(32);
    }

    @Test
    void theCheckpointWinsAndTheFolderStaysUntouched() {
        InspectedModel model = ModelInspector.forTokenIds(FixtureCopy.fixture("opt-tiny"));
        model.weights().reading().values().forEach(source ->
                assertThat(source.base().file()).hasFileName("model_weights_0.pth"));
        model.weights().untouched().orElseThrow().values().forEach(source ->
                assertThat(source.base().file()).hasFileName("pytorch_model.bin"));
    }

    @Test
    void aTiedHeadIsTheEmbeddingItself() {
        for (String name : new String[] {"gpt2-tiny", "opt-tiny", "qwen2-tiny"}) {
            InspectedModel model = ModelInspector.forTokenIds(FixtureCopy.fixture(name));
            var reading = model.weights().reading();
            assertThat(reading.get(model.family().plan().head())).isSameAs(reading.get(model.family().plan().embedding()));
        }
    }

    @Test
    void loraIsFoldedIntoEveryTargetAndNotIntoTheHead() {
        var reading = ModelInspector.forTokenIds(FixtureCopy.fixture("llama-tiny")).weights().reading();
        assertThat(reading.values().stream().filter(Folded.class::isInstance)).hasSize(1 + 2 * 7);
        assertThat(reading.get("lm_head.weight")).isInstanceOf(Plain.class);
    }
}
