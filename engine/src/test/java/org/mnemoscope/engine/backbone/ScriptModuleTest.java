package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.djl.Torch;

class ScriptModuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"llama", "gpt2", "opt", "phi3"})
    void everyFamilyCompiles(String family) {
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            for (List<String> backbone :
                    List.of(BackboneScripts.plain(family + ".py"), BackboneScripts.fastest(manager, family + ".py"))) {
                List<String> sources = new ArrayList<>(backbone);
                sources.add("hmt/hmt.py");
                try (ScriptModule module = new ScriptModule(manager, sources)) {
                    assertThat(module).isNotNull();
                }
            }
        }
    }

    /** Both ways of multiplying give the same numbers, with all that may follow a product. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "swish", "gelu", "relu", "add", "mul"})
    void oneDnnComputesWhatPlainProductsDo(String then) {
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            Assumptions.assumeTrue(BackboneScripts.fastest(manager, "llama.py").get(0).contains("onednn"), "this libtorch has no oneDNN");
            try (ScriptModule plain = new ScriptModule(manager, BackboneScripts.plain("llama.py"));
                    ScriptModule fast = new ScriptModule(manager, BackboneScripts.fastest(manager, "llama.py"))) {
                assertThat(product(fast, manager, then)).hasSize(37 * 24)
                        .usingComparatorWithPrecision(1e-5f).containsExactly(product(plain, manager, then));
            }
        }
    }

    private static float[] product(ScriptModule script, PtNDManager manager, String then) {
        boolean withOther = then.equals("add") || then.equals("mul");
        try (PtNDManager scope = manager.newSubManager(manager.getDevice());
                IValue x = IValue.from(waves(scope, 37, 48));
                IValue weight = IValue.from(waves(scope, 24, 48));
                IValue bias = IValue.from((PtNDArray) waves(scope, 1, 24).squeeze(0));
                IValue other = IValue.from(waves(scope, 37, 24));
                IValue op = IValue.from(then)) {
            return (withOther
                    ? script.tensor(scope, "product_with", x, weight, bias, other, op)
                    : script.tensor(scope, "product", x, weight, bias, op)).toFloatArray();
        }
    }

    /** Attention in parts of 128 positions against libtorch's own operation, with part of a part at the end and heads in groups. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void attentionInPartsIsAttention(int group) {
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu());
                ScriptModule script = new ScriptModule(manager, BackboneScripts.plain("llama.py"));
                IValue q = IValue.from(heads(manager, 2 * group));
                IValue k = IValue.from((PtNDArray) heads(manager, 2).mul(3f));
                IValue v = IValue.from((PtNDArray) heads(manager, 2).cos());
                IValue size = IValue.from(128L)) {
            float[] fused = script.tensor(manager, "fused_attention", q, k, v).toFloatArray();
            assertThat(script.tensor(manager, "attention_in_parts", q, k, v, size).toFloatArray())
                    .hasSize(2 * 2 * group * 300 * 8).usingComparatorWithPrecision(1e-5f).containsExactly(fused);
        }
    }

    /** [2, heads, 300, 8] */
    private static PtNDArray heads(PtNDManager manager, int heads) {
        return (PtNDArray) waves(manager, 2 * heads * 300, 8).mul(2f).reshape(new Shape(2, heads, 300, 8));
    }

    private static PtNDArray waves(PtNDManager scope, int rows, int columns) {
        return (PtNDArray) scope.arange(0f, (float) rows * columns, 1f).mul(0.7f).sin().reshape(new Shape(rows, columns));
    }
}
