package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** What recall finds in prose without facts: segments that come again, and the book at hand among two. */
final class PassageEvaluation {
    /** The length of interleaved documents, and their first segments, which have little to choose from, as in the first evaluation. */
    static final int INTERLEAVED_SEGMENTS = 24;
    private static final int INTERLEAVED_SKIPPED = 4;

    private static final Set<ReadingCondition> CONDITIONS = EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL);

    private final MemoryModel model;
    private final Prose prose;
    private final EvaluationPlan plan;
    private final Progress progress;

    PassageEvaluation(MemoryModel model, Prose prose, EvaluationPlan plan, Progress progress) {
        this.model = model;
        this.prose = prose;
        this.plan = plan;
        this.progress = progress;
    }

    /** Values by seed, and the NLL of the segments in question. */
    private static final class Seeds {
        final List<Double> mass = new ArrayList<>();
        final List<Double> top1 = new ArrayList<>();
        final List<Double> chance = new ArrayList<>();
        final Map<ReadingCondition, List<Double>> nll = new EnumMap<>(ReadingCondition.class);

        void add(Tally tally) {
            mass.add(tally.share(tally.mass));
            top1.add(tally.share(tally.hits));
            chance.add(tally.share(tally.chance));
            tally.nll.forEach((condition, sum) ->
                    nll.computeIfAbsent(condition, fresh -> new ArrayList<>()).add(sum.secondHalf().meanNats()));
        }

        Map<ReadingCondition, Spread> secondHalf() {
            Map<ReadingCondition, Spread> spreads = new EnumMap<>(ReadingCondition.class);
            nll.forEach((condition, values) -> spreads.put(condition, Spread.of(values)));
            return spreads;
        }
    }

    /** One seed. */
    private final class Tally {
        final Map<ReadingCondition, Nll> nll = new EnumMap<>(ReadingCondition.class);
        int recalls;
        double mass;
        double hits;
        double chance;

        void read(SegmentTrace trace) {
            for (ReadingCondition condition : trace.tokenNllNats().keySet()) {
                nll.merge(condition, Nll.of(List.of(trace), condition, model.settings()), Nll::plus);
            }
        }

        double share(double sum) {
            return recalls == 0 ? Double.NaN : sum / recalls;
        }
    }

    RepeatScores repeats(int segments) {
        int repeats = FactDocuments.factsFor(segments);
        Seeds seeds = new Seeds();
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            Passages passages = new Passages(prose, model.settings().segmentTokens(), plan.seed(seed, 1000 + segments));
            Tally tally = new Tally();
            for (int i = 0; i < plan.documents(); i++) {
                Passages.Marked document = passages.repeating(segments, repeats);
                read(document).forEach(trace -> repeated(tally, trace, document.origin().get(trace.segment())));
                progress.at("repeated passages, " + segments + " segments", (seed - 1) * plan.documents() + i + 1, plan.seeds() * plan.documents());
            }
            seeds.add(tally);
        }
        return new RepeatScores(segments, repeats, Spread.of(seeds.top1), seeds.secondHalf());
    }

    private List<SegmentTrace> read(Passages.Marked document) {
        return WholeReading.of(model, WholeReading.allowed(model, CONDITIONS), document.ids());
    }

    private static void repeated(Tally tally, SegmentTrace trace, int origin) {
        if (origin >= 0) {
            tally.read(trace);
            if (trace.recall().isPresent() && trace.segment() >= 2) {
                tally.recalls++;
                tally.hits += trace.recall().get().strongestSegment() == origin ? 1 : 0;
            }
        }
    }

    /** Needs two texts of at least {@link #INTERLEAVED_SEGMENTS} segments. */
    InterleavedScores interleaved() {
        Seeds seeds = new Seeds();
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            Passages passages = new Passages(prose, model.settings().segmentTokens(), plan.seed(seed, 2000));
            Tally tally = new Tally();
            for (int i = 0; i < plan.documents(); i++) {
                Passages.Marked document = passages.interleaved(INTERLEAVED_SEGMENTS);
                read(document).stream().skip(INTERLEAVED_SKIPPED).forEach(trace -> alternating(tally, trace, document));
                progress.at("interleaved books", (seed - 1) * plan.documents() + i + 1, plan.seeds() * plan.documents());
            }
            seeds.add(tally);
        }
        return new InterleavedScores(
                INTERLEAVED_SEGMENTS, Spread.of(seeds.mass), Spread.of(seeds.top1), Spread.of(seeds.chance), seeds.secondHalf());
    }

    private static void alternating(Tally tally, SegmentTrace trace, Passages.Marked document) {
        tally.read(trace);
        if (trace.recall().isEmpty()) {
            return;
        }
        Recall recall = trace.recall().get();
        int book = document.origin().get(trace.segment());
        double same = 0;
        int memories = 0;
        for (int segment = recall.firstCachedSegment(); segment < recall.endSegment(); segment++) {
            if (document.origin().get(segment) == book) {
                same += recall.weightOf(segment);
                memories++;
            }
        }
        tally.recalls++;
        tally.mass += same / recall.weights().sum();
        tally.chance += (double) memories / recall.weights().size();
        tally.hits += document.origin().get(recall.strongestSegment()) == book ? 1 : 0;
    }
}
