package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** What the hover card says about one token: its surprisal under every condition that was run, and the gain. */
final class TokenCard {
    private TokenCard() {}

    static HoverCard.Content of(RunSoFar run, int token, ReadingCondition baseline) {
        int segment = run.segmentation().segmentOf(token);
        String title = Texts.get("view.reading.card", Excerpts.visibleToken(run.text().tokenText(token)),
                Numbers.grouped(token), segment);
        List<HoverCard.Row> rows = new ArrayList<>();
        if (!run.isRead(segment)) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.unread"), ""));
        } else if (token < run.trace(segment).tokens().firstScored()) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.unscored"), ""));
        } else {
            surprisals(run.trace(segment), token, baseline, rows);
        }
        return new HoverCard.Content(title, rows, List.of());
    }

    private static void surprisals(SegmentTrace trace, int token, ReadingCondition baseline, List<HoverCard.Row> rows) {
        int index = token - trace.tokens().firstScored();
        for (Map.Entry<ReadingCondition, Floats> row : trace.tokenNllNats().entrySet()) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.surprisal", Conditions.name(row.getKey())),
                    Texts.get("view.nats", Numbers.fixed(row.getValue().get(index), 2))));
        }
        trace.nll(ReadingCondition.HMT).ifPresent(hmt -> trace.nll(baseline).ifPresent(other -> rows.add(new HoverCard.Row(
                Texts.get("view.reading.card.gain", Conditions.name(baseline)),
                Texts.get("view.nats", Numbers.signed(other.get(index) - hmt.get(index), 2))))));
    }
}
