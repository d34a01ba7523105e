package org.mnemoscope.engine.training;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Map;
import org.mnemoscope.engine.weights.WeightPlan;

/** How fast each weight learns: its learning rate, its decay, and which rule changes it. */
final class Rates {
    /** Numbers per weight. */
    private static final int COLUMNS = 3;

    private final double[] values;

    /** Vectors do not decay; Muon changes matrices of the backbone that are neither its embedding nor its head. */
    Rates(Stage stage, WeightPlan plan, Map<String, PtNDArray> weights) {
        OptimizerSettings optimizer = stage.optimizer();
        double share = stage.memory().map(MemoryPlan::backboneShare).orElse(1.0);
        values = new double[COLUMNS * weights.size()];
        int at = 0;
        for (Map.Entry<String, PtNDArray> weight : weights.entrySet()) {
            String name = weight.getKey();
            boolean matrix = weight.getValue().getShape().dimension() > 1 && weight.getValue().getShape().get(0) > 1;
            boolean backbone = plan.byName().containsKey(name);
            boolean hidden = backbone && !name.equals(plan.embedding()) && !name.equals(plan.head());
            values[at++] = backbone ? share : 1;
            values[at++] = matrix ? optimizer.decay() : 0;
            values[at++] = optimizer.muon() && matrix && hidden ? 1 : 0;
        }
    }

    /** [weights, 3]: learning rate, decay, and 1 for Muon or 0 for AdamW. */
    PtNDArray at(PtNDManager scope, double rate) {
        double[] now = values.clone();
        for (int i = 0; i < now.length; i += COLUMNS) {
            now[i] *= rate;
        }
        PtNDArray rates = (PtNDArray) scope.create(now, new Shape(now.length / COLUMNS, COLUMNS));
        rates.setName("rates");
        return rates;
    }
}
