package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Plain language modelling: windows from anywhere in the texts, each read on its own. */
final class BackboneTask implements Task {
    private static final int HELD_OUT_SEQUENCES = 128;

    private final Stage stage;
    private final TrainingText text;
    private final List<int[]> heldOut;

    BackboneTask(Stage stage, TrainingText text, TrainingText heldOut) {
        this.stage = stage;
        this.text = text;
        this.heldOut = heldOut.books().isEmpty() ? List.of() : heldOut.spread(HELD_OUT_SEQUENCES, stage.tokens() + 1);
    }

    @Override
    public String stepMethod() {
        return "backbone_step";
    }

    @Override
    public List<String> measures() {
        return List.of("loss", "gradientNorm");
    }

    @Override
    public NDList batch(PtNDManager scope, SplittableRandom random) {
        List<int[]> passages = new ArrayList<>();
        for (int i = 0; i < stage.batch(); i++) {
            passages.add(text.passage(stage.tokens() + 1, random));
        }
        return new NDList(ids(scope, passages));
    }

    @Override
    public int tokensPerStep() {
        return stage.batch() * stage.tokens();
    }

    @Override
    public Map<String, Double> evaluate(PtNDManager manager, TrainingScript script, Parameters parameters) {
        double sum = 0;
        for (int start = 0; start < heldOut.size(); start += stage.batch()) {
            List<int[]> part = heldOut.subList(start, Math.min(heldOut.size(), start + stage.batch()));
            try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
                NDList arguments = new NDList(ids(scope, part));
                arguments.addAll(parameters.lossArguments());
                sum += script.call(scope, "backbone_loss", arguments)[0] * part.size();
            }
        }
        return heldOut.isEmpty() ? Map.of() : Map.of("loss", sum / heldOut.size());
    }

    /** Sequences of the same length as one tensor [B, T] of int64. */
    static PtNDArray ids(PtNDManager scope, List<int[]> sequences) {
        int length = sequences.get(0).length;
        long[] all = new long[sequences.size() * length];
        int at = 0;
        for (int[] sequence : sequences) {
            for (int id : sequence) {
                all[at++] = id;
            }
        }
        PtNDArray ids = (PtNDArray) scope.create(all, new Shape(sequences.size(), length));
        ids.setName("ids");
        return ids;
    }
}
