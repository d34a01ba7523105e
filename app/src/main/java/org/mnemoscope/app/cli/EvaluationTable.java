package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.mnemoscope.engine.evaluation.FactScores;
import org.mnemoscope.engine.evaluation.InterleavedScores;
import org.mnemoscope.engine.evaluation.MemoryState;
import org.mnemoscope.engine.evaluation.RepeatScores;
import org.mnemoscope.engine.evaluation.Spread;
import org.mnemoscope.engine.evaluation.TextScores;
import org.mnemoscope.engine.trace.ReadingCondition;

/** An evaluation for people. */
final class EvaluationTable {
    private final EvaluationReport report;

    EvaluationTable(EvaluationReport report) {
        this.report = report;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n%s: S = %d, mean ± standard deviation over %d seeds%n", report.model().card().name(),
                report.model().settings().segmentTokens(), report.plan().seeds());
        if (!report.result().facts().isEmpty()) {
            facts(out);
        }
        report.result().texts().ifPresent(texts -> texts(out, texts));
        if (!report.result().repeats().isEmpty()) {
            repeats(out);
        }
        report.result().interleaved().ifPresent(scores -> interleaved(out, scores));
        if (report.result().texts().isPresent() && report.result().interleaved().isEmpty()) {
            out.printf("%nInterleaved books were left out: they need two texts that are long enough.%n");
        }
    }

    private void facts(PrintStream out) {
        out.printf("%nPlanted facts (%s names, values and sentence forms)%n", report.split().key());
        out.printf("%8s %6s %8s %15s   %-46s %s%n", "segments", "facts", "answers", "recall top-1", "answer accuracy: HMT / memory off / wrong",
                "answer NLL, nats: HMT / memory off / wrong");
        for (FactScores scores : report.result().facts()) {
            out.printf("%8d %6d %8d %15s   %-46s %s%n", scores.segments(), scores.facts(), scores.queries(), show(scores.recallTop1(), 3),
                    states(scores.answerAccuracy(), 3), states(scores.answerNll(), 2));
        }
    }

    private static String states(Map<MemoryState, Spread> values, int digits) {
        StringBuilder line = new StringBuilder();
        for (MemoryState state : MemoryState.values()) {
            line.append(line.isEmpty() ? "" : " / ").append(show(values.getOrDefault(state, Spread.NONE), digits));
        }
        return line.toString();
    }

    private static void texts(PrintStream out, TextScores texts) {
        out.printf("%nNLL of %d texts in nats per token, mean ± standard deviation over texts%n", texts.books().size());
        out.printf("%-20s %17s %11s %17s %11s   %s%n", "", "all tokens", "perplexity", "second half*", "perplexity", "HMT is better in");
        for (ReadingCondition condition : new TreeSet<>(texts.conditions())) {
            Spread all = texts.overBooks(condition, nll -> nll.all().meanNats());
            Spread half = texts.overBooks(condition, nll -> nll.secondHalf().meanNats());
            String better = condition == ReadingCondition.HMT ? ""
                    : texts.booksBetterThan(condition) + " of " + texts.books().size() + " texts*";
            out.printf("%-20s %17s %11s %17s %11s   %s%n", name(condition), show(all, 4), show(Math.exp(all.mean()), 2),
                    show(half, 4), show(Math.exp(half.mean()), 2), better);
        }
        out.println("* only tokens that the summary of their segment has not read, so that no memory prompt can have seen them");
    }

    private static String name(ReadingCondition condition) {
        String key = condition.key().replace('_', '-');
        return condition == ReadingCondition.NO_RECALL ? key + " (off)" : key;
    }

    private void repeats(PrintStream out) {
        out.printf("%nSegments that repeat an earlier one%n%8s %8s %15s   %s%n", "segments", "repeats", "recall top-1", "second-half NLL: HMT / memory off");
        for (RepeatScores scores : report.result().repeats()) {
            out.printf("%8d %8d %15s   %s%n", scores.segments(), scores.repeats(), show(scores.recallTop1(), 3), halves(scores.secondHalfNll()));
        }
    }

    private static void interleaved(PrintStream out, InterleavedScores scores) {
        out.printf("%nTwo interleaved books, %d segments%n", scores.segments());
        out.printf("recall weight on the book at hand %s, strongest recall in it %s, by chance %s; second-half NLL, HMT / memory off: %s%n",
                show(scores.sameBookMass(), 3), show(scores.sameBookTop1(), 3), show(scores.chance(), 3), halves(scores.secondHalfNll()));
    }

    private static String halves(Map<ReadingCondition, Spread> nll) {
        return show(nll.getOrDefault(ReadingCondition.HMT, Spread.NONE), 4) + " / "
                + show(nll.getOrDefault(ReadingCondition.NO_RECALL, Spread.NONE), 4);
    }

    private static String show(Spread spread, int digits) {
        return show(spread.mean(), digits) + (Double.isNaN(spread.deviation()) ? "" : " ± " + show(spread.deviation(), digits));
    }

    private static String show(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
