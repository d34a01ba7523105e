package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.training.MemoryPlan.Documents;
import org.mnemoscope.engine.training.MemoryPlan.Losses;

/** The gradients of the memory losses are those of the losses themselves. */
class MemoryLossTest {
    private static final HmtSettings SETTINGS =
            new HmtSettings(12, 3, 300, 16, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    private static final int SEGMENTS = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void wantGradients() {
        Torch.prepareThread();
        JniUtils.setGradMode(true);
    }

    @AfterEach
    void noMoreGradients() {
        JniUtils.setGradMode(false);
    }

    private static MemoryPlan plan(boolean recalls, int rank) {
        return new MemoryPlan(SEGMENTS, recalls, SEGMENTS, new Documents(0, 0.5, 1, 0, 0), 0, new Losses(1, 0.7, 0.5, 0.3, 0.2), 1, rank);
    }

    /** Along the gradient g of a tensor the loss rises by |g|² a unit: central differences against the gradient that AdamW saw. */
    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, 2"})
    void theSlopeAlongEachGradientIsItsLength(boolean recalls, int rank) throws IOException {
        FamilyTable family = FamilyTable.of(BackboneConfig.read(TinyBackbone.write(folder)));
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            Map<String, PtNDArray> backbone = FreshWeights.of(family, 1, manager);
            Map<String, PtNDArray> learning = new LinkedHashMap<>(rank > 0 ? MemoryWeights.lora(backbone, family, rank, 2) : backbone);
            learning.putAll(MemoryWeights.fresh(family.width(), SETTINGS.recallWidth(), 3, manager));
            if (rank == 0) {
                backbone = FreshWeights.of(family, 4, manager);
            }
            MemoryPlan plan = plan(recalls, rank);
            Parameters parameters = Parameters.fresh(manager, learning);
            TrainingScript.Names names = new TrainingScript.Names(parameters.names(), backbone.keySet(), Optional.of(SETTINGS), Optional.of(plan), BackbonePrecision.FP32);
            try (TrainingScript script = new TrainingScript(manager, family, names)) {
                NDList batch = batch(manager, plan, backbone);
                Map<String, float[]> gradients = gradients(manager, script, batch, parameters);
                int moved = 0;
                for (String name : parameters.names()) {
                    float[] gradient = Objects.requireNonNull(gradients.get(name));
                    double length = length(gradient);
                    if (length > 1e-4) {
                        assertThat(slope(manager, script, batch, parameters, new Direction(name, gradient, length)) / length)
                                .as("%s, gradient of length %s", name, length).isCloseTo(1, within(0.02));
                        moved++;
                    }
                }
                assertThat(moved).isGreaterThan(rank > 0 ? 4 : 18);
            }
        }
    }

    /** Depth 1 cuts what would flow into the segments whose memories are recalled from further back; the whole depth was checked above. */
    @Test
    void theDepthCutsGradients() throws IOException {
        FamilyTable family = FamilyTable.of(BackboneConfig.read(TinyBackbone.write(folder)));
        MemoryPlan shallow = new MemoryPlan(SEGMENTS, true, 1, new Documents(0, 0.5, 1, 0, 0), 0, plan(true, 0).losses(), 1, 0);
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            float[] whole = Objects.requireNonNull(gradients(manager, family, plan(true, 0), BackbonePrecision.FP32).get("memory_cell.memory"));
            float[] cut = Objects.requireNonNull(gradients(manager, family, shallow, BackbonePrecision.FP32).get("memory_cell.memory"));
            float[] again = Objects.requireNonNull(gradients(manager, family, plan(true, 0), BackbonePrecision.FP32).get("memory_cell.memory"));
            assertThat(again).containsExactly(whole, within(1e-6f));
            assertThat(length(difference(cut, whole)) / length(whole)).isGreaterThan(0.01);
        }
    }

    private static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** Factors rounded to 8 bits change every gradient a little and turn none around. */
    @Test
    void productsInBfloat16GiveNearlyTheSameGradients() throws IOException {
        FamilyTable family = FamilyTable.of(BackboneConfig.read(TinyBackbone.write(folder)));
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            Map<String, float[]> exact = gradients(manager, family, plan(true, 0), BackbonePrecision.FP32);
            Map<String, float[]> rounded = gradients(manager, family, plan(true, 0), BackbonePrecision.BF16);
            double dot = 0;
            double squares = 0;
            double otherSquares = 0;
            for (Map.Entry<String, float[]> entry : exact.entrySet()) {
                float[] other = Objects.requireNonNull(rounded.get(entry.getKey()));
                for (int i = 0; i < other.length; i++) {
                    dot += (double) entry.getValue()[i] * other[i];
                    squares += (double) entry.getValue()[i] * entry.getValue()[i];
                    otherSquares += (double) other[i] * other[i];
                }
            }
            assertThat(dot / Math.sqrt(squares * otherSquares)).isBetween(0.999, 0.9999999);
        }
    }

    private Map<String, float[]> gradients(PtNDManager manager, FamilyTable family, MemoryPlan plan, BackbonePrecision products) {
        Map<String, PtNDArray> backbone = FreshWeights.of(family, 1, manager);
        Map<String, PtNDArray> learning = new LinkedHashMap<>(FreshWeights.of(family, 4, manager));
        learning.putAll(MemoryWeights.fresh(family.width(), SETTINGS.recallWidth(), 3, manager));
        Parameters parameters = Parameters.fresh(manager, learning);
        TrainingScript.Names names = new TrainingScript.Names(parameters.names(), backbone.keySet(), Optional.of(SETTINGS), Optional.of(plan), products);
        try (TrainingScript script = new TrainingScript(manager, family, names)) {
            return gradients(manager, script, batch(manager, plan, backbone), parameters);
        }
    }

    private NDList batch(PtNDManager manager, MemoryPlan plan, Map<String, PtNDArray> reference) {
        int size = SETTINGS.segmentTokens();
        SplittableRandom random = new SplittableRandom(7);
        TrainingText text = new TrainingText(List.of(Ints.of(random.ints(4000, 60, 110).toArray())));
        MemoryBatch documents = new MemoryBatch(3, SEGMENTS, size, new Keywords(text, size, TinyBackbone.VOCABULARY));
        documents.addRepeats(text.passage(SEGMENTS * size, random), new int[][] {{0, 2}, {1, 3}}, false);
        documents.addRepeats(text.passage(SEGMENTS * size, random), new int[][] {{0, 3}}, false);
        documents.addProse(text.passage(SEGMENTS * size, random), true);
        NDList arguments = documents.arguments(manager);
        float[] focus = arguments.get(2).toFloatArray();
        focus[2 * size + 9] = 1;
        arguments.set(2, MemoryBatch.named(manager.create(focus, arguments.get(2).getShape()), "focus"));
        Losses losses = plan.losses();
        double[] share = {losses.text(), losses.answer(), losses.retrieval(), losses.keyword(), losses.kl()};
        arguments.add(MemoryBatch.named(manager.create(share, new Shape(share.length)), "share"));
        reference.values().forEach(tensor -> arguments.add(MemoryBatch.named(tensor.duplicate(), "fs[]")));
        return arguments;
    }

    /** What AdamW remembers after a first step without clipping, at rate 0: (1 - beta1) times the gradient. */
    private static Map<String, float[]> gradients(PtNDManager manager, TrainingScript script, NDList batch, Parameters parameters) {
        NDList arguments = new NDList(batch);
        arguments.addAll(parameters.stepArguments());
        arguments.add(MemoryBatch.named(manager.zeros(new Shape(parameters.names().size(), 3), DataType.FLOAT64), "rates"));
        arguments.add(MemoryBatch.named(manager.create(new double[] {1, 0.5, 0.5, 1e-8, 1e9}, new Shape(5)), "rule"));
        script.call(manager, "memory_step", arguments);
        Map<String, float[]> gradients = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            float[] gradient = Objects.requireNonNull(parameters.state().get("mean of " + name)).toFloatArray();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= 2;
            }
            gradients.put(name, gradient);
        }
        return gradients;
    }

    private record Direction(String name, float[] gradient, double length) {}

    private static double slope(PtNDManager manager, TrainingScript script, NDList batch, Parameters parameters, Direction direction) {
        double step = 0.02 / Math.max(1, direction.length());
        return (lossAt(step, manager, script, batch, parameters, direction) - lossAt(-step, manager, script, batch, parameters, direction)) / (2 * step);
    }

    private static double lossAt(double step, PtNDManager manager, TrainingScript script, NDList batch, Parameters parameters, Direction direction) {
        PtNDArray weight = Objects.requireNonNull(parameters.weights().get(direction.name()));
        float[] moved = weight.toFloatArray();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction.gradient()[i] / direction.length());
        }
        List<PtNDArray> weights = new ArrayList<>(parameters.weights().values());
        weights.set(parameters.names().indexOf(direction.name()), MemoryBatch.named(manager.create(moved, weight.getShape()), "ws[]"));
        NDList arguments = new NDList(batch);
        arguments.addAll(weights);
        JniUtils.setGradMode(false);
        double loss = script.call(manager, "memory_losses", arguments)[0];
        JniUtils.setGradMode(true);
        return loss;
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
