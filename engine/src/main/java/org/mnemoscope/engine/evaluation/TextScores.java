package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * NLL per reading condition over texts.
 *
 * @param conditions those that were read
 */
public record TextScores(List<BookScores> books, Set<ReadingCondition> conditions) {
    public TextScores {
        books = List.copyOf(books);
        conditions = Set.copyOf(conditions);
    }

    /** Mean NLL in nats per token of each text, over texts: every text weighs the same. */
    public Spread overBooks(ReadingCondition condition, ToDoubleFunction<Nll> scope) {
        return Spread.of(books.stream().map(book -> scope.applyAsDouble(book.nll(condition))).toList());
    }

    /** The mean over texts, over seeds. A text that was read whole is the same for every seed. */
    public Spread overSeeds(ReadingCondition condition, ToDoubleFunction<Nll> scope) {
        int seeds = books.stream().mapToInt(book -> book.readings().size()).max().orElse(0);
        List<Double> means = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            List<Double> values = new ArrayList<>();
            for (BookScores book : books) {
                Nll nll = book.readings().get(Math.min(seed, book.readings().size() - 1)).get(condition);
                values.add(scope.applyAsDouble(Objects.requireNonNullElse(nll, Nll.NONE)));
            }
            means.add(Spread.of(values).mean());
        }
        return Spread.of(means);
    }

    /** In how many texts HMT predicts the second halves better than another condition does. */
    public long booksBetterThan(ReadingCondition other) {
        return books.stream()
                .filter(book -> book.nll(ReadingCondition.HMT).secondHalf().meanNats() < book.nll(other).secondHalf().meanNats())
                .count();
    }
}
