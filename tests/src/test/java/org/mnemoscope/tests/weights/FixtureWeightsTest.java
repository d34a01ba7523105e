package org.mnemoscope.tests.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.ResolvedWeights;

/** Every fixture's files resolve to complete backbones. */
class FixtureWeightsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    private static ResolvedWeights resolve(Path folder) {
        ModelFolder model = ModelFolder.read(folder);
        FamilyTable family = FamilyTable.of(BackboneConfig.read(model.backbone()));
        assertThat(family.problems()).isEmpty();
        return ResolvedWeights.resolve(family.plan(), Optional.of(Checkpoints.open(model.backbone())),
                model.checkpoint().map(Checkpoints::open), model.loraAlpha());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt2-tiny", "opt-tiny", "opt350-tiny", "llama-tiny", "qwen2-tiny"})
    void resolvesWithoutProblems(String name) {
        ResolvedWeights weights = resolve(FIXTURES.resolve(name));
        assertThat(weights.problems()).isEmpty();
        assertThat(weights.untouched()).isPresent();
        assertThat(weights.hmt().hasRecall()).isTrue();
    }

    @Test
    void resolvesTheDemoModel() {
        ResolvedWeights weights = resolve(Path.of("../demo-model"));
        assertThat(weights.problems()).isEmpty();
        assertThat(weights.hmt().recallWidth()).isEqualTo(192);
    }
}
