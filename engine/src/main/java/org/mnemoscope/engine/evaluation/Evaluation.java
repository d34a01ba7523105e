package org.mnemoscope.engine.evaluation;

import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.ReadingCondition;

/** Measures what a model's memory is worth. Belongs to the engine thread. */
public final class Evaluation {
    private final MemoryModel model;
    private final List<Book> books;
    private final EvaluationPlan plan;
    private final Progress progress;

    /**
     * @param books prose: what is read, and what facts are planted in
     * @throws ReadingException if the model has no memory
     */
    public Evaluation(MemoryModel model, List<Book> books, EvaluationPlan plan, Progress progress) {
        if (!model.conditions().contains(ReadingCondition.HMT)) {
            throw new ReadingException("The model " + model.card().name() + " has no HMT checkpoint, so there is no memory to evaluate.",
                    "Name the checkpoint under \"checkpoint\" in the model folder's hmt.json.");
        }
        this.model = model;
        this.books = List.copyOf(books);
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param facts the facts to plant; empty to leave them out
     * @param texts whether to read the texts, with repeated passages and interleaved books made of them
     * @throws org.mnemoscope.engine.error.EngineException if the texts are too short for the plan
     */
    public EvaluationResult run(Optional<FactSource> facts, boolean texts) {
        Prose prose = new Prose(books.stream().map(Book::ids).toList());
        List<FactScores> planted = facts.stream()
                .map(source -> new FactEvaluation(model, source, prose, plan, progress))
                .flatMap(evaluation -> plan.segments().stream().map(evaluation::of))
                .toList();
        if (!texts) {
            return new EvaluationResult(planted, Optional.empty(), List.of(), Optional.empty());
        }
        PassageEvaluation passages = new PassageEvaluation(model, prose, plan, progress);
        int needed = PassageEvaluation.INTERLEAVED_SEGMENTS * model.settings().segmentTokens();
        return new EvaluationResult(
                planted,
                Optional.of(new TextEvaluation(model, plan, progress).of(books)),
                plan.segments().stream().map(passages::repeats).toList(),
                prose.ofAtLeast(needed).size() < 2 ? Optional.empty() : Optional.of(passages.interleaved()));
    }
}
