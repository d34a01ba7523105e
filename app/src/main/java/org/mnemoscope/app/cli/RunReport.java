package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.mnemoscope.engine.metric.LongRecall;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** What a reading came to, as text. */
final class RunReport {
    /** Recalls nearer than this are not worth a word, unless text or memory cache are short. */
    private static final int LONG_DISTANCE = 20;

    private static final int RECALLS = 5;
    private static final int EXCERPT = 360;
    private static final int WIDTH = 96;

    private final ReadingRequest request;
    private final List<SegmentTrace> traces;

    RunReport(ReadingRequest request, List<SegmentTrace> traces) {
        this.request = request;
        this.traces = traces;
    }

    /** One line per condition; perplexity is exp of the mean NLL over scored tokens. */
    void printPerplexity(PrintStream out) {
        HmtSettings settings = request.settings();
        TokenScope secondHalf = TokenScope.secondHalf(settings);
        NllSum all = Perplexity.ofText(traces, ReadingCondition.HMT, TokenScope.ALL);
        out.printf(Locale.ROOT, "%nRead %d of %d segments, %,d scored tokens.%n%n", traces.size(),
                request.segmentation().segmentCount(), all.tokens());
        out.printf(Locale.ROOT, "%-22s%14s%14s%14s%29s%n", "Perplexity", "all tokens", "second half*", "last block**", "gain of HMT, nats/token***");
        for (ReadingCondition condition : request.conditions()) {
            out.printf(Locale.ROOT, "%-22s%14s%14s%14s%29s%n", name(condition),
                    number(Perplexity.ofText(traces, condition, TokenScope.ALL).perplexity()),
                    number(Perplexity.ofText(traces, condition, secondHalf).perplexity()),
                    number(Perplexity.lastBlock(traces, condition, settings.segmentTokens()).perplexity()),
                    condition == ReadingCondition.HMT ? "" : gain(condition, secondHalf));
        }
        out.printf(Locale.ROOT, "%n*   tokens from number %d of each segment on: the summary has not read them, so nothing leaks%n", settings.summaryTokens());
        out.printf(Locale.ROOT, "**  the last %d scored tokens, as the official code reports%n", settings.segmentTokens());
        out.println("*** all tokens / second half; positive: HMT predicts better than this condition");
    }

    private String gain(ReadingCondition condition, TokenScope secondHalf) {
        return signed(MemoryGain.ofText(traces, condition, TokenScope.ALL)) + " / " + signed(MemoryGain.ofText(traces, condition, secondHalf));
    }

    private static String signed(double gain) {
        return Double.isNaN(gain) ? "-" : String.format(Locale.ROOT, "%+.4f", gain);
    }

    private static String number(double perplexity) {
        return Double.isNaN(perplexity) ? "-" : String.format(Locale.ROOT, "%,.3f", perplexity);
    }

    private static String name(ReadingCondition condition) {
        return condition.key().replace('_', '-');
    }

    /** The recalls from far back that stand out most, with both texts. */
    void printRecalls(PrintStream out) {
        int reachable = Math.min(traces.size() / 4, request.settings().cacheCapacity());
        int distance = Math.max(2, Math.min(LONG_DISTANCE, reachable));
        List<LongRecall> recalls = RecallStats.longRange(traces, distance, RECALLS);
        out.println();
        if (recalls.isEmpty()) {
            out.println("No segment could recall one " + distance + " or more segments back.");
            return;
        }
        out.println("Strongest recalls over " + distance + " or more segments:");
        for (LongRecall recall : recalls) {
            out.printf(Locale.ROOT, "%n  segment %d recalls segment %d, %d segments back: weight %.3f, %.0f times an even share%n",
                    recall.reading(), recall.recalled(), recall.distance(), recall.weight(), recall.lift());
            out.println("    reading   " + wrapped(excerpt(recall.reading())));
            out.println("    recalled  " + wrapped(excerpt(recall.recalled())));
        }
    }

    private String excerpt(int segment) {
        String text = request.text().textOf(traces.get(segment).tokens()).strip().replaceAll("\\s+", " ");
        int codePoints = text.codePointCount(0, text.length());
        return "\"" + (codePoints <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "...") + "\"";
    }

    /** Broken at spaces into lines that stand under each other. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : text.split(" ")) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                lines.append(String.format("%n")).append(" ".repeat(14));
                width = 0;
            } else if (width > 0) {
                lines.append(' ');
                width++;
            }
            lines.append(word);
            width += word.length();
        }
        return lines.toString();
    }
}
