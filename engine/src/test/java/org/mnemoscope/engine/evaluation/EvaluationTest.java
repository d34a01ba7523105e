package org.mnemoscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;

/** A whole evaluation with a model whose answers are known: it always expects the id after the last one. */
class EvaluationTest {
    private static final HmtSettings SETTINGS = new HmtSettings(40, 4, 100, 4, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    private static final EvaluationPlan PLAN = new EvaluationPlan(List.of(6), 2, 3, 400);
    private static final FactSource FACTS = FactSource.of(FactSplit.HELDOUT);

    private final MemoryModel model = new FakeModel(SETTINGS, segment -> {});
    private final List<Book> books = List.of(book("one", 0), book("two", 17));

    private static Book book(String title, int first) {
        return new Book(title, Ints.of(IntStream.range(first, first + 2000).map(id -> id % FakeModel.VOCABULARY).toArray()));
    }

    @Test
    void factsAreThoseOfTheModel() {
        FactScores scores = new Evaluation(model, books, PLAN, (part, done, all) -> {}).run(Optional.of(FACTS), false).facts().get(0);

        List<Double> recalls = new ArrayList<>();
        List<Double> nll = new ArrayList<>();
        Prose prose = new Prose(books.stream().map(Book::ids).toList());
        for (int seed = 1; seed <= 2; seed++) {
            FactDocuments documents = new FactDocuments(model.tokenizer(), SETTINGS, FACTS, prose, PLAN.seed(seed, 6));
            int hits = 0;
            int counted = 0;
            double nats = 0;
            for (int i = 0; i < 3; i++) {
                FactDocument document = documents.next(6, 3);
                List<SegmentTrace> traces = WholeReading.of(model, EnumSet.of(ReadingCondition.HMT), document.ids());
                for (PlantedFact fact : document.facts()) {
                    nats += expected(document, fact);
                    if (fact.querySegment() >= 2) {
                        counted++;
                        hits += traces.get(fact.querySegment()).recall().orElseThrow().strongestSegment() == fact.plantedSegment() ? 1 : 0;
                    }
                }
            }
            recalls.add((double) hits / counted);
            nll.add(nats / 9);
        }
        assertThat(scores.queries()).isEqualTo(18);
        assertThat(scores.recallTop1()).isEqualTo(Spread.of(recalls));
        for (MemoryState state : MemoryState.values()) {
            assertThat(scores.nll(state).mean()).isCloseTo(Spread.of(nll).mean(), within(1e-6));
            assertThat(scores.accuracy(state).mean()).isZero();
        }
    }

    /** One logit is 1, the others are 0. */
    private static double expected(FactDocument document, PlantedFact fact) {
        double nats = 0;
        for (int token = fact.answer().start(); token < fact.answer().end(); token++) {
            boolean foreseen = document.ids().get(token) == (document.ids().get(token - 1) + 1) % FakeModel.VOCABULARY;
            nats += Math.log(Math.E + FakeModel.VOCABULARY - 1) - (foreseen ? 1 : 0);
        }
        return nats;
    }

    @Test
    void textsAreReadUnderEveryConditionTheModelHas() {
        EvaluationResult result = new Evaluation(model, List.of(new Book("whole", Ints.of(books.get(0).ids().slice(0, 300)))), PLAN,
                (part, done, all) -> {}).run(Optional.empty(), true);

        TextScores texts = result.texts().orElseThrow();
        assertThat(texts.conditions()).isEqualTo(model.conditions());
        List<SegmentTrace> traces = WholeReading.of(model, model.conditions(), Ints.of(books.get(0).ids().slice(0, 300)));
        for (ReadingCondition condition : model.conditions()) {
            Nll nll = texts.books().get(0).nll(condition);
            assertThat(nll.all()).isEqualTo(Perplexity.ofText(traces, condition, TokenScope.ALL));
            assertThat(nll.secondHalf()).isEqualTo(Perplexity.ofText(traces, condition, TokenScope.secondHalf(SETTINGS)));
        }
        assertThat(texts.books().get(0).readings()).as("a short text is read once").hasSize(1);
        assertThat(result.repeats()).hasSize(1);
        assertThat(result.interleaved()).as("one text").isEmpty();
        assertThat(result.facts()).isEmpty();
    }

    @Test
    void twoLongTextsAreInterleaved() {
        InterleavedScores scores = new Evaluation(model, books, PLAN, (part, done, all) -> {})
                .run(Optional.empty(), true).interleaved().orElseThrow();
        assertThat(scores.chance().mean()).isBetween(0.3, 0.7);
        assertThat(scores.sameBookMass().mean()).as("recall that knows nothing of books").isCloseTo(scores.chance().mean(), within(0.1));
    }

    @Test
    void progressCountsEveryDocument() {
        List<String> heard = new ArrayList<>();
        new Evaluation(model, books, PLAN, (part, done, all) -> heard.add(part + " " + done + "/" + all)).run(Optional.of(FACTS), false);
        assertThat(heard).hasSize(6).startsWith("facts, 6 segments 1/6").endsWith("facts, 6 segments 6/6");
    }
}
