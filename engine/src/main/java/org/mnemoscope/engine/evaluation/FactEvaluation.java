package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * Does the model recall the segment in which a fact was told, and does that help it to answer? Each document is read once; then, at each
 * query, the model goes on from the tokens before the answer with the document's memory, with none, and with another document's.
 */
final class FactEvaluation {
    private final MemoryModel model;
    private final FactSource source;
    private final Prose prose;
    private final EvaluationPlan plan;
    private final Progress progress;

    FactEvaluation(MemoryModel model, FactSource source, Prose prose, EvaluationPlan plan, Progress progress) {
        this.model = model;
        this.source = source;
        this.prose = prose;
        this.plan = plan;
        this.progress = progress;
    }

    FactScores of(int segments) {
        List<FactTally> seeds = new ArrayList<>();
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            seeds.add(tally(segments, seed));
        }
        Map<MemoryState, Spread> nll = new EnumMap<>(MemoryState.class);
        Map<MemoryState, Spread> accuracy = new EnumMap<>(MemoryState.class);
        for (MemoryState state : MemoryState.values()) {
            nll.put(state, spread(seeds, tally -> tally.meanNll(state)));
            accuracy.put(state, spread(seeds, tally -> tally.accuracy(state)));
        }
        int queries = seeds.stream().mapToInt(FactTally::queries).sum();
        return new FactScores(segments, FactDocuments.factsFor(segments), queries, spread(seeds, FactTally::recallTop1),
                spread(seeds, FactTally::plantedWeight), nll, accuracy);
    }

    private static Spread spread(List<FactTally> seeds, ToDoubleFunction<FactTally> value) {
        return Spread.of(seeds.stream().map(value::applyAsDouble).toList());
    }

    private FactTally tally(int segments, int seed) {
        FactDocuments documents = new FactDocuments(model.tokenizer(), model.settings(), source, prose, plan.seed(seed, segments));
        List<FactDocument> made = new ArrayList<>();
        List<List<SegmentTrace>> traces = new ArrayList<>();
        for (int i = 0; i < plan.documents(); i++) {
            FactDocument document = documents.next(segments, FactDocuments.factsFor(segments));
            made.add(document);
            traces.add(WholeReading.of(model, EnumSet.of(ReadingCondition.HMT), document.ids()));
            progress.at("facts, " + segments + " segments", (seed - 1) * plan.documents() + i + 1, plan.seeds() * plan.documents());
        }
        FactTally tally = new FactTally();
        for (int i = 0; i < made.size(); i++) {
            List<Floats> own = memories(traces.get(i));
            List<Floats> others = memories(traces.get((i + 1) % made.size()));
            for (PlantedFact fact : made.get(i).facts()) {
                tally.recalled(traces.get(i).get(fact.querySegment()).recall(), fact.plantedSegment(), fact.querySegment());
                tally.asked();
                answer(tally, MemoryState.HMT, made.get(i), fact, own);
                answer(tally, MemoryState.MEMORY_OFF, made.get(i), fact, List.of());
                answer(tally, MemoryState.WRONG_MEMORY, made.get(i), fact, others);
            }
        }
        return tally;
    }

    private static List<Floats> memories(List<SegmentTrace> traces) {
        return traces.stream().map(SegmentTrace::memoryEmbedding).flatMap(Optional::stream).toList();
    }

    /** @param memories of as many segments as there are; those before the query segment are given */
    private void answer(FactTally tally, MemoryState state, FactDocument document, PlantedFact fact, List<Floats> memories) {
        int query = fact.querySegment();
        TokenRange before = document.tokens(query - 1);
        Ints tail = Ints.of(document.ids().slice(before.start(), before.end()));
        Ints open = Ints.of(document.ids().slice(before.end(), fact.answer().start()));
        Place place = new Place(memories.subList(0, Math.min(query, memories.size())), tail, open);
        double nats = 0;
        boolean right = false;
        try (Continuation continuation = model.continueFrom(place, model.settings(), ReadingCondition.HMT)) {
            for (int token = fact.answer().start(); token < fact.answer().end(); token++) {
                int id = document.ids().get(token);
                float[] logits = continuation.nextLogits();
                nats += Logits.nll(logits, id);
                right |= token == fact.answer().start() && Logits.strongest(logits) == id;
                continuation.append(id);
            }
        }
        tally.answered(state, nats, right);
    }
}
