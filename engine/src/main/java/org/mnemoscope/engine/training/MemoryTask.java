package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** HMT on documents of several segments. */
final class MemoryTask implements Task {
    private static final List<String> LOSSES =
            List.of("total", "text", "secondHalf", "answer", "retrieval", "recallTop1", "keyword", "kl");
    private static final long HELD_OUT_SEED = 271_828;
    private static final int HELD_OUT_BATCHES = 4;

    private final Stage stage;
    private final MemoryPlan plan;
    private final MemoryDocuments documents;
    private final MemoryDocuments heldOut;
    private final List<PtNDArray> reference;

    /** @param reference the backbone before memory training, in the order of its names in the script */
    MemoryTask(Stage stage, MemoryPlan plan, MemoryDocuments documents, MemoryDocuments heldOut, Iterable<PtNDArray> reference) {
        this.stage = stage;
        this.plan = plan;
        this.documents = documents;
        this.heldOut = heldOut;
        this.reference = new ArrayList<>();
        for (PtNDArray tensor : reference) {
            this.reference.add(MemoryBatch.named(tensor, "fs[]"));
        }
    }

    @Override
    public String stepMethod() {
        return "memory_step";
    }

    @Override
    public List<String> measures() {
        List<String> names = new ArrayList<>(LOSSES);
        names.add("gradientNorm");
        return names;
    }

    @Override
    public NDList batch(PtNDManager scope, SplittableRandom random) {
        return arguments(scope, documents.next(plan, stage.batch(), random));
    }

    private NDList arguments(PtNDManager scope, MemoryBatch batch) {
        NDList arguments = batch.arguments(scope);
        MemoryPlan.Losses losses = plan.losses();
        double[] share = {losses.text(), losses.answer(), losses.retrieval(), losses.keyword(), losses.kl()};
        arguments.add(MemoryBatch.named(scope.create(share, new Shape(share.length)), "share"));
        arguments.addAll(reference);
        return arguments;
    }

    @Override
    public int tokensPerStep() {
        return stage.batch() * plan.segments() * stage.tokens();
    }

    /** Planted facts in held-out prose, and held-out prose as it stands with and without memory. */
    @Override
    public Map<String, Double> evaluate(PtNDManager manager, TrainingScript script, Parameters parameters) {
        if (heldOut.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> measured = new LinkedHashMap<>();
        measure("facts.", with(1, 0), measured, manager, script, parameters);
        measure("prose.", with(0, 0), measured, manager, script, parameters);
        measure("proseMemoryOff.", with(0, 1), measured, manager, script, parameters);
        return measured;
    }

    private MemoryPlan with(double facts, double off) {
        return new MemoryPlan(plan.segments(), plan.recalls(), plan.depth(), new MemoryPlan.Documents(facts, 0, plan.documents().perDocument(), 0, 0),
                off, plan.losses(), plan.backboneShare(), plan.loraRank());
    }

    private void measure(String prefix, MemoryPlan what, Map<String, Double> measured, PtNDManager manager, TrainingScript script, Parameters parameters) {
        SplittableRandom random = new SplittableRandom(HELD_OUT_SEED);
        double[] sums = new double[LOSSES.size()];
        for (int i = 0; i < HELD_OUT_BATCHES; i++) {
            try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
                NDList arguments = arguments(scope, heldOut.next(what, stage.batch(), random));
                arguments.addAll(parameters.lossArguments());
                float[] losses = script.call(scope, "memory_losses", arguments);
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += losses[j] / HELD_OUT_BATCHES;
                }
            }
        }
        List<String> wanted = what.documents().facts() > 0 ? List.of("answer", "recallTop1") : List.of("text", "secondHalf");
        wanted.forEach(name -> measured.put(prefix + name, sums[LOSSES.indexOf(name)]));
    }
}
