package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.metric.SurprisalUnit;
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
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Zones;

/** What the hover card says about one token: its surprisal under every condition that was run, and the gain. */
final class TokenCard {
    private TokenCard() {}

    static HoverCard.Content of(RunSoFar run, int token, ReadingCondition baseline, SurprisalUnit unit) {
        int segment = run.segmentation().segmentOf(token);
        String title = Texts.get("view.reading.card", Excerpts.visibleToken(run.text().tokenText(token)),
                Numbers.grouped(token), segment);
        List<HoverCard.Row> rows = new ArrayList<>();
        if (!run.isRead(segment)) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.unread"), ""));
        } else if (token < run.trace(segment).tokens().firstScored()) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.unscored"), ""));
        } else {
            surprisals(run.trace(segment), token, new Measure(baseline, unit), rows);
            mention(token, run.lastMentions(), rows);
            likeliest(run, token, new Measure(baseline, unit), rows);
        }
        return new HoverCard.Content(title, rows, List.of());
    }

    /** What is compared with, and in which unit. */
    private record Measure(ReadingCondition baseline, SurprisalUnit unit) {}

    private static void surprisals(SegmentTrace trace, int token, Measure measure, List<HoverCard.Row> rows) {
        int index = token - trace.tokens().firstScored();
        for (Map.Entry<ReadingCondition, Floats> row : trace.tokenNllNats().entrySet()) {
            rows.add(new HoverCard.Row(Texts.get("view.reading.card.surprisal", Conditions.name(row.getKey())),
                    TokenUnits.surprisal(measure.unit(), row.getValue().get(index))));
        }
        trace.nll(ReadingCondition.HMT).ifPresent(hmt -> trace.nll(measure.baseline()).ifPresent(other -> rows.add(new HoverCard.Row(
                Texts.get("view.reading.card.gain", Conditions.name(measure.baseline())),
                TokenUnits.gain(measure.unit(), other.get(index) - hmt.get(index))))));
    }

    private static void mention(int token, LastMentions mentions, List<HoverCard.Row> rows) {
        String zone = Zones.name(mentions.zone(token));
        rows.add(new HoverCard.Row(Texts.get("view.reading.card.mention"), mentions.distance(token) == 0 ? zone
                : Texts.get("view.reading.card.mention.back", zone, Numbers.grouped(mentions.distance(token)))));
    }

    /** Rank and entropy, and what was likeliest with memory and without, side by side; the token that came is ticked. */
    private static void likeliest(RunSoFar run, int token, Measure measure, List<HoverCard.Row> rows) {
        SegmentTrace trace = run.trace(run.segmentation().segmentOf(token));
        int index = token - trace.tokens().firstScored();
        Optional<Predictions> kept = trace.predictions(ReadingCondition.HMT);
        if (kept.isEmpty()) {
            return;
        }
        Predictions hmt = kept.get();
        Optional<Predictions> other = trace.predictions(measure.baseline());
        rows.add(new HoverCard.Row("", Conditions.name(ReadingCondition.HMT), other.map(p -> Conditions.name(measure.baseline()))));
        rows.add(row(Texts.get("view.reading.card.rank"), hmt, other, p -> Numbers.grouped(p.ranks().get(index))));
        rows.add(row(Texts.get("view.reading.card.entropy", TokenUnits.name(measure.unit())), hmt, other,
                p -> Numbers.fixed(TokenUnits.of(measure.unit(), p.entropyNats().get(index)), 2)));
        int id = run.text().tokenIds().get(token);
        for (int rank = 0; rank < hmt.top().perPlace(); rank++) {
            int place = rank;
            rows.add(row(rank == 0 ? Texts.get("view.reading.card.likeliest") : "", hmt, other, p -> entry(p.top(), index, place, id)));
        }
    }

    private static HoverCard.Row row(String name, Predictions hmt, Optional<Predictions> other, Function<Predictions, String> words) {
        return new HoverCard.Row(name, words.apply(hmt), other.map(words));
    }

    private static String entry(TopTokens top, int index, int rank, int id) {
        return Excerpts.visibleToken(top.text(index, rank)) + "  " + Numbers.shortWeight(Math.exp(-top.nats(index, rank)))
                + (top.id(index, rank) == id ? "  ✓" : "");
    }
}
