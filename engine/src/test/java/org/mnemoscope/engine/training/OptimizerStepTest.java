package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.model.BackbonePrecision;

/** Loss, norm of the gradients and weights after two steps are PyTorch's (tests/reference/training_step.py). */
class OptimizerStepTest {
    @TempDir
    private Path folder;

    @Test
    void twoStepsOfAdamWGiveThePyTorchNumbers() throws IOException {
        JsonNode expected = new ObjectMapper().readTree(OptimizerStepTest.class.getResourceAsStream("adamw-steps.json"));
        FamilyTable family = family();
        OptimizerSettings optimizer = new OptimizerSettings(false, 0.9, 0.95, 1e-8, expected.get("decay").asDouble(), expected.get("clip").asDouble());
        Stage stage = new Stage("test", 2, 3, 6, new Schedule(expected.get("rate").asDouble(), 0, 0, 1), optimizer, Optional.empty());
        Torch.prepareThread();
        JniUtils.setGradMode(true);
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            Parameters parameters = Parameters.fresh(manager, before(expected, manager));
            Rates rates = new Rates(stage, family.plan(), parameters.weights());
            TrainingScript.Names names = new TrainingScript.Names(parameters.names(), List.of(), Optional.empty(), Optional.empty(), BackbonePrecision.FP32);
            try (TrainingScript script = new TrainingScript(manager, family, names)) {
                for (int step = 0; step < 2; step++) {
                    JsonNode wanted = expected.get("steps").get(step);
                    NDList arguments = new NDList(BackboneTask.ids(manager, sequences(wanted.get("ids"))));
                    arguments.addAll(parameters.stepArguments());
                    arguments.add(rates.at(manager, stage.schedule().at(step, 2)));
                    arguments.add(rule(manager, step, optimizer));
                    float[] result = script.call(manager, "backbone_step", arguments);
                    assertThat(result[0]).isCloseTo((float) wanted.get("loss").asDouble(), within(2e-6f));
                    assertThat(result[1]).isCloseTo((float) wanted.get("norm").asDouble(), within(2e-6f));
                    assertWeights(parameters, wanted.get("weights"));
                }
            }
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    private FamilyTable family() throws IOException {
        Files.writeString(folder.resolve("config.json"), """
                {"model_type": "llama", "vocab_size": 24, "hidden_size": 8, "intermediate_size": 12, "num_hidden_layers": 1,
                 "num_attention_heads": 2, "num_key_value_heads": 2, "hidden_act": "silu", "rms_norm_eps": 1e-5,
                 "max_position_embeddings": 64, "tie_word_embeddings": true}
                """);
        return FamilyTable.of(BackboneConfig.read(folder));
    }

    private static PtNDArray rule(PtNDManager manager, int step, OptimizerSettings optimizer) {
        double[] rule = {step + 1, optimizer.beta1(), optimizer.beta2(), optimizer.epsilon(), optimizer.clip()};
        return MemoryBatch.named(manager.create(rule, new Shape(rule.length)), "rule");
    }

    private static Map<String, PtNDArray> before(JsonNode expected, PtNDManager manager) {
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        expected.get("before").properties().forEach(entry -> {
            List<Long> shape = new ArrayList<>();
            expected.get("shapes").get(entry.getKey()).forEach(size -> shape.add(size.asLong()));
            tensors.put(entry.getKey(), TensorFiles.own(manager, floats(entry.getValue()), new Shape(shape)));
        });
        return tensors;
    }

    private static List<int[]> sequences(JsonNode ids) {
        List<int[]> sequences = new ArrayList<>();
        for (JsonNode row : ids) {
            int[] sequence = new int[row.size()];
            for (int i = 0; i < sequence.length; i++) {
                sequence[i] = row.get(i).asInt();
            }
            sequences.add(sequence);
        }
        return sequences;
    }

    private static float[] floats(JsonNode values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values.get(i).asDouble();
        }
        return floats;
    }

    private static void assertWeights(Parameters parameters, JsonNode wanted) {
        parameters.weights().forEach((name, tensor) -> {
            float[] values = floats(wanted.get(name));
            float[] found = tensor.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                assertThat(found[i]).as("%s[%d]", name, i).isCloseTo(values[i], within(1e-5f));
            }
        });
    }
}
