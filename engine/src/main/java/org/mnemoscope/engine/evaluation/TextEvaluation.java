package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** NLL of ordinary texts under every reading condition that the model allows. */
final class TextEvaluation {
    private final MemoryModel model;
    private final EvaluationPlan plan;
    private final Progress progress;

    TextEvaluation(MemoryModel model, EvaluationPlan plan, Progress progress) {
        this.model = model;
        this.plan = plan;
        this.progress = progress;
    }

    TextScores of(List<Book> books) {
        Set<ReadingCondition> conditions = WholeReading.allowed(model, EnumSet.allOf(ReadingCondition.class));
        List<BookScores> scores = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            scores.add(new BookScores(books.get(i).title(), readings(books.get(i).ids(), i, conditions)));
            progress.at("texts", i + 1, books.size());
        }
        return new TextScores(scores, conditions);
    }

    private List<Map<ReadingCondition, Nll>> readings(Ints ids, int number, Set<ReadingCondition> conditions) {
        boolean whole = ids.size() <= plan.tokensPerBook();
        List<Map<ReadingCondition, Nll>> readings = new ArrayList<>();
        for (int seed = 1; seed <= (whole ? 1 : plan.seeds()); seed++) {
            SplittableRandom random = new SplittableRandom(plan.seed(seed, -1 - number));
            Ints passage = whole ? ids : Ints.of(Prose.passageOf(ids, plan.tokensPerBook(), random));
            List<SegmentTrace> traces = WholeReading.of(model, conditions, passage);
            Map<ReadingCondition, Nll> nll = new EnumMap<>(ReadingCondition.class);
            conditions.forEach(condition -> nll.put(condition, Nll.of(traces, condition, model.settings())));
            readings.add(nll);
        }
        return readings;
    }
}
