package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.djl.Torch;

class ScriptModuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"llama", "gpt2", "opt", "phi3"})
    void everyFamilyCompiles(String family) {
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu());
                ScriptModule module =
                        new ScriptModule(manager, List.of("backbone/common.py", "backbone/" + family + ".py", "hmt/hmt.py"))) {
            assertThat(module).isNotNull();
        }
    }
}
