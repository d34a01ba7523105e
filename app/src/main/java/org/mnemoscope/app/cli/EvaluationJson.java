package org.mnemoscope.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.evaluation.BookScores;
import org.mnemoscope.engine.evaluation.FactScores;
import org.mnemoscope.engine.evaluation.InterleavedScores;
import org.mnemoscope.engine.evaluation.MemoryState;
import org.mnemoscope.engine.evaluation.Nll;
import org.mnemoscope.engine.evaluation.RepeatScores;
import org.mnemoscope.engine.evaluation.Spread;
import org.mnemoscope.engine.evaluation.TextScores;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.reading.Versions;
import org.mnemoscope.engine.trace.ReadingCondition;

/** An evaluation for programs: docs/evaluation.md lists the fields. What was not measured is null. */
final class EvaluationJson {
    private final EvaluationReport report;

    EvaluationJson(EvaluationReport report) {
        this.report = report;
    }

    void write(JsonTarget target) throws IOException {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("model", model(report.model()));
        root.put("plan", plan());
        root.put("facts", bySegments(report.result().facts(), FactScores::segments, EvaluationJson::facts));
        report.result().texts().ifPresent(texts -> root.put("texts", texts(texts)));
        root.put("repeated", bySegments(report.result().repeats(), RepeatScores::segments, EvaluationJson::repeats));
        report.result().interleaved().ifPresent(scores -> root.put("interleaved", interleaved(scores)));
        try (OutputStream out = target.open()) {
            out.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            out.write('\n');
        }
    }

    private static Map<String, Object> model(MemoryModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", model.card().name());
        fields.put("folder", model.card().folder().toString());
        fields.put("family", model.card().family());
        fields.put("weightsSha256", model.weightsSha256());
        fields.put("settings", model.settings());
        fields.put("device", model.device());
        fields.put("dtype", model.dtype());
        fields.put("versions", Versions.current());
        return fields;
    }

    private Map<String, Object> plan() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("factSplit", report.split().key());
        fields.put("segments", report.plan().segments());
        fields.put("seeds", report.plan().seeds());
        fields.put("documents", report.plan().documents());
        fields.put("tokensPerBook", report.plan().tokensPerBook());
        return fields;
    }

    private static <T> Map<String, Object> bySegments(List<T> all, ToIntFunction<T> length, Function<T, Object> fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        all.forEach(scores -> map.put(Integer.toString(length.applyAsInt(scores)), fields.apply(scores)));
        return map;
    }

    private static Map<String, @Nullable Object> facts(FactScores scores) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("recallTop1", number(scores.recallTop1().mean()));
        fields.put("answerNll", states(scores.answerNll(), Spread::mean));
        fields.put("answerAccuracy", states(scores.answerAccuracy(), Spread::mean));
        fields.put("plantedWeight", number(scores.plantedWeight().mean()));
        fields.put("facts", scores.facts());
        fields.put("answers", scores.queries());
        Map<String, @Nullable Object> spread = new LinkedHashMap<>();
        spread.put("recallTop1", number(scores.recallTop1().deviation()));
        spread.put("answerNll", states(scores.answerNll(), Spread::deviation));
        spread.put("answerAccuracy", states(scores.answerAccuracy(), Spread::deviation));
        fields.put("deviationOverSeeds", spread);
        return fields;
    }

    private static Map<String, @Nullable Object> states(Map<MemoryState, Spread> values, ToDoubleFunction<Spread> part) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        values.forEach((state, value) -> fields.put(state.key(), number(part.applyAsDouble(value))));
        return fields;
    }

    private static Map<String, Object> texts(TextScores texts) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        for (ReadingCondition condition : new TreeSet<>(texts.conditions())) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("all", scope(texts, condition, nll -> nll.all().meanNats()));
            fields.put("secondHalf", scope(texts, condition, nll -> nll.secondHalf().meanNats()));
            if (condition != ReadingCondition.HMT) {
                fields.put("textsInWhichHmtIsBetter", texts.booksBetterThan(condition));
            }
            conditions.put(condition.key(), fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", texts.books().size());
        fields.put("memoryOff", ReadingCondition.NO_RECALL.key());
        fields.put("conditions", conditions);
        fields.put("books", texts.books().stream().map(book -> book(book, texts)).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> scope(TextScores texts, ReadingCondition condition, ToDoubleFunction<Nll> scope) {
        Spread books = texts.overBooks(condition, scope);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("nll", number(books.mean()));
        fields.put("perplexity", number(Math.exp(books.mean())));
        fields.put("deviationOverTexts", number(books.deviation()));
        fields.put("deviationOverSeeds", number(texts.overSeeds(condition, scope).deviation()));
        return fields;
    }

    private static Map<String, Object> book(BookScores book, TextScores texts) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        for (ReadingCondition condition : new TreeSet<>(texts.conditions())) {
            Nll nll = book.nll(condition);
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("all", number(nll.all().meanNats()));
            fields.put("secondHalf", number(nll.secondHalf().meanNats()));
            conditions.put(condition.key(), fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", book.title());
        fields.put("scoredTokens", book.nll(ReadingCondition.HMT).all().tokens());
        fields.put("nll", conditions);
        return fields;
    }

    private static Map<String, @Nullable Object> repeats(RepeatScores scores) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("recallTop1", number(scores.recallTop1().mean()));
        fields.put("deviationOverSeeds", number(scores.recallTop1().deviation()));
        fields.put("repeats", scores.repeats());
        fields.put("secondHalfNll", halves(scores.secondHalfNll()));
        return fields;
    }

    private static Map<String, @Nullable Object> interleaved(InterleavedScores scores) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("segments", scores.segments());
        fields.put("sameBookWeight", number(scores.sameBookMass().mean()));
        fields.put("sameBookWeightDeviationOverSeeds", number(scores.sameBookMass().deviation()));
        fields.put("sameBookTop1", number(scores.sameBookTop1().mean()));
        fields.put("chance", number(scores.chance().mean()));
        fields.put("secondHalfNll", halves(scores.secondHalfNll()));
        return fields;
    }

    private static Map<String, @Nullable Object> halves(Map<ReadingCondition, Spread> nll) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        nll.forEach((condition, value) ->
                fields.put(condition == ReadingCondition.NO_RECALL ? MemoryState.MEMORY_OFF.key() : condition.key(), number(value.mean())));
        return fields;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
