package org.mnemoscope.app.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.trace.SettingsOrigin;

class CardTextTest {
    @Test
    void theCopySaysAllThatTheCardKnows() {
        ModelCard card = new ModelCard("Mine", Path.of("models", "mine"), "llama", Map.of("layers", 2), FakeModel.SETTINGS,
                new SettingsOrigin(OptionalDouble.of(16), List.of("num_sensory")), 7500, 2500,
                Map.of("BF16", 12), List.of("hmt.json", "a.pth"), List.of("One thing was folded."),
                List.of("The tensor x [1, 2] is missing."), Map.of("cpu fp32", 5L << 20));
        String text = CardText.of(card, "on cpu", "# Theirs");
        assertThat(text).startsWith("Mine\n").contains("  - The tensor x [1, 2] is missing.\n", "llama", "layers 2",
                "7\u202f500 backbone · 2\u202f500 HMT (25.00 % of all)", "bf16 in 12 tensors", "hmt.json, a.pth", "cpu fp32: 5 MB",
                "  - One thing was folded.\n", "S, new tokens of a segment: 8\n", "L, window of one segment: 12\n", "k, sensory tokens: 2\n",
                "0.5 of a segment (round): 4 tokens", "# Theirs", "Loaded: on cpu\n", "num_sensory", "LoRA alpha: 16");
    }
}
