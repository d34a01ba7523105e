package org.mnemoscope.tests.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.evaluation.Book;
import org.mnemoscope.engine.evaluation.Evaluation;
import org.mnemoscope.engine.evaluation.EvaluationPlan;
import org.mnemoscope.engine.evaluation.FactDocument;
import org.mnemoscope.engine.evaluation.FactDocuments;
import org.mnemoscope.engine.evaluation.FactScores;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.evaluation.MemoryState;
import org.mnemoscope.engine.evaluation.PlantedFact;
import org.mnemoscope.engine.evaluation.Prose;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * The evaluation asks for an answer by going on from the tokens before it; the same answer is also scored when the whole document is
 * read. Two ways through the engine, one number: for HMT, and for memory off, which is the reading condition NO_RECALL.
 */
class AnswerParityTest {
    private static final EvaluationPlan PLAN = new EvaluationPlan(List.of(6), 1, 2, 500);
    private static final FactSource FACTS = FactSource.of(FactSplit.FIRST);

    @Test
    void answersCostTheSameWhetherReadOrAskedFor() {
        try (MemoryModel model = new HmtModelLoader().load(Installation.current().demoModel(), Placement.CPU)) {
            String text = Installation.current().sampleDocument().text();
            List<Book> books = List.of(new Book("sample", model.tokenizer().tokenize(text).tokenIds()));
            FactScores scores = new Evaluation(model, books, PLAN, (part, done, all) -> {}).run(Optional.of(FACTS), false).facts().get(0);

            FactDocuments documents = new FactDocuments(model.tokenizer(), model.settings(), FACTS,
                    new Prose(books.stream().map(Book::ids).toList()), PLAN.seed(1, 6));
            List<FactDocument> made = List.of(documents.next(6, 3), documents.next(6, 3));
            assertThat(scores.queries()).isEqualTo(6);
            assertThat(scores.nll(MemoryState.HMT).mean()).isCloseTo(read(model, made, ReadingCondition.HMT), within(1e-3));
            assertThat(scores.nll(MemoryState.MEMORY_OFF).mean()).isCloseTo(read(model, made, ReadingCondition.NO_RECALL), within(1e-3));
            assertThat(scores.nll(MemoryState.WRONG_MEMORY).mean())
                    .isNotCloseTo(scores.nll(MemoryState.HMT).mean(), within(1e-3));
            made.forEach(document -> document.facts().forEach(fact -> assertAnswerText(model, document, fact)));
        }
    }

    private static void assertAnswerText(MemoryModel model, FactDocument document, PlantedFact fact) {
        String answer = model.tokenizer().decode(document.ids().slice(fact.answer().start(), fact.answer().end()));
        assertThat(answer).isEqualTo(" " + fact.fact().value());
    }

    /** Mean NLL of an answer when all of the document is read. */
    private static double read(MemoryModel model, List<FactDocument> documents, ReadingCondition condition) {
        double nats = 0;
        int answers = 0;
        for (FactDocument document : documents) {
            List<SegmentTrace> traces = traces(model, document);
            for (PlantedFact fact : document.facts()) {
                SegmentTrace trace = traces.get(fact.querySegment());
                for (int token = fact.answer().start(); token < fact.answer().end(); token++) {
                    nats += trace.nll(condition).orElseThrow().get(token - trace.tokens().firstScored());
                }
                answers++;
            }
        }
        return nats / answers;
    }

    private static List<SegmentTrace> traces(MemoryModel model, FactDocument document) {
        List<SegmentTrace> traces = new ArrayList<>();
        try (SegmentReader reader = model.newReader(model.settings(), EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL))) {
            for (int segment = 0; segment < document.segments(); segment++) {
                traces.add(reader.read(document.tokens(segment), document.segment(segment)));
            }
        }
        return traces;
    }
}
