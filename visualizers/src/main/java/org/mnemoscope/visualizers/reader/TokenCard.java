package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TopTokens;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Zones;

/** What the hover card says about one token: its surprisal under every condition that was run, and the gain. */
final class TokenCard {
    private TokenCard() {}

    static HoverCard.Content of(RunSoFar run, int token, ReadingCondition baseline, LastMentions mentions) {
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
            mention(token, mentions, rows);
            likeliest(run, token, baseline, rows);
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

    private static void mention(int token, LastMentions mentions, List<HoverCard.Row> rows) {
        String zone = Zones.name(mentions.zone(token));
        rows.add(new HoverCard.Row(Texts.get("view.reading.card.mention"), mentions.distance(token) == 0 ? zone
                : Texts.get("view.reading.card.mention.back", zone, Numbers.grouped(mentions.distance(token)))));
    }

    /** Rank and entropy, and what was likeliest with memory and without, side by side; the token that came is ticked. */
    private static void likeliest(RunSoFar run, int token, ReadingCondition baseline, List<HoverCard.Row> rows) {
        SegmentTrace trace = run.trace(run.segmentation().segmentOf(token));
        int index = token - trace.tokens().firstScored();
        Optional<Predictions> hmt = trace.predictions(ReadingCondition.HMT);
        if (hmt.isEmpty()) {
            return;
        }
        Optional<Predictions> other = trace.predictions(baseline);
        rows.add(new HoverCard.Row(Texts.get("view.reading.card.rank"), pair(hmt, other, p -> Numbers.grouped(p.ranks().get(index)))));
        rows.add(new HoverCard.Row(Texts.get("view.reading.card.entropy"), pair(hmt, other, p -> Numbers.fixed(p.entropyNats().get(index), 2))));
        rows.add(new HoverCard.Row(Texts.get("view.reading.card.likeliest", Conditions.name(ReadingCondition.HMT)),
                other.isPresent() ? Texts.get("view.reading.card.likeliest", Conditions.name(baseline)) : ""));
        int id = run.text().tokenIds().get(token);
        for (int rank = 0; rank < hmt.get().top().perPlace(); rank++) {
            int place = rank;
            rows.add(new HoverCard.Row(entry(hmt.get().top(), index, place, id),
                    other.map(p -> entry(p.top(), index, place, id)).orElse("")));
        }
    }

    private static String pair(Optional<Predictions> hmt, Optional<Predictions> other, Function<Predictions, String> words) {
        return hmt.map(words).orElse("") + other.map(p -> "  |  " + words.apply(p)).orElse("");
    }

    private static String entry(TopTokens top, int index, int rank, int id) {
        return Excerpts.visibleToken(top.text(index, rank)) + "  " + Numbers.shortWeight(Math.exp(-top.nats(index, rank)))
                + (top.id(index, rank) == id ? "  ✓" : "");
    }
}
