package org.mnemoscope.visualizers.token;

import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;

/** One token with its surprisal with and without memory, and the text around it. */
final class GainCard {
    /** Tokens of text shown to either side. */
    static final int AROUND = 20;

    private GainCard() {}

    static HoverCard.Content of(RunSoFar run, int token, ReadingCondition baseline, SurprisalUnit unit) {
        int segment = run.segmentation().segmentOf(token);
        List<HoverCard.Row> rows = new ArrayList<>();
        if (run.isRead(segment) && token >= run.trace(segment).tokens().firstScored()) {
            SegmentTrace trace = run.trace(segment);
            int index = token - trace.tokens().firstScored();
            trace.nll(ReadingCondition.HMT).ifPresent(hmt -> trace.nll(baseline).ifPresent(other -> {
                rows.add(new HoverCard.Row(Conditions.name(ReadingCondition.HMT), TokenUnits.surprisal(unit, hmt.get(index))));
                rows.add(new HoverCard.Row(Conditions.name(baseline), TokenUnits.surprisal(unit, other.get(index))));
                rows.add(new HoverCard.Row(Texts.get("view.token-gain.gain.short"), TokenUnits.gain(unit, other.get(index) - hmt.get(index))));
            }));
        }
        String title = Texts.get("view.reading.card", Excerpts.visibleToken(run.text().tokenText(token)), Numbers.grouped(token), segment);
        return new HoverCard.Content(title, rows, List.of(before(run, token) + "[" + run.text().tokenText(token).strip() + "]" + after(run, token)));
    }

    /** The text of the tokens before, on one line. */
    static String before(RunSoFar run, int token) {
        return "…" + run.text().textOf(new TokenRange(Math.max(0, token - AROUND), token)).replaceAll("\\s+", " ") + " ";
    }

    static String after(RunSoFar run, int token) {
        int end = Math.min(run.text().tokenCount(), token + 1 + AROUND);
        return " " + run.text().textOf(new TokenRange(token + 1, end)).replaceAll("\\s+", " ").strip() + "…";
    }
}
