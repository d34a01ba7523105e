package org.mnemoscope.engine.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.trace.Recall;

/** Counts the facts of one seed. */
final class FactTally {
    private final Map<MemoryState, Double> nll = new EnumMap<>(MemoryState.class);
    private final Map<MemoryState, Integer> correct = new EnumMap<>(MemoryState.class);
    private int queries;
    private int recalls;
    private int hits;
    private double weight;

    /** The recall of a query segment; one over a single memory says nothing and is left out. */
    void recalled(Optional<Recall> recall, int plantedSegment, int querySegment) {
        if (recall.isPresent() && querySegment >= 2) {
            recalls++;
            hits += recall.get().strongestSegment() == plantedSegment ? 1 : 0;
            weight += recall.get().weightOf(plantedSegment);
        }
    }

    /** One query was asked, in all states. */
    void asked() {
        queries++;
    }

    void answered(MemoryState state, double answerNats, boolean firstTokenRight) {
        nll.merge(state, answerNats, Double::sum);
        correct.merge(state, firstTokenRight ? 1 : 0, Integer::sum);
    }

    int queries() {
        return queries;
    }

    double recallTop1() {
        return recalls == 0 ? Double.NaN : (double) hits / recalls;
    }

    double plantedWeight() {
        return recalls == 0 ? Double.NaN : weight / recalls;
    }

    double meanNll(MemoryState state) {
        return queries == 0 ? Double.NaN : nll.getOrDefault(state, 0.0) / queries;
    }

    double accuracy(MemoryState state) {
        return queries == 0 ? Double.NaN : (double) correct.getOrDefault(state, 0) / queries;
    }
}
