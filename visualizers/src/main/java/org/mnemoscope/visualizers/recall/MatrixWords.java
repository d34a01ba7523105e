package org.mnemoscope.visualizers.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.metric.RecallAggregate;
import org.mnemoscope.engine.metric.RecallRanks;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** What cells and rectangles of the matrix mean, in words. */
final class MatrixWords {
    private static final int EXCERPT = 150;

    private MatrixWords() {}

    /** The card of a cell, with the picked rectangle's numbers if the cell lies in one. */
    static HoverCard.Content card(RunSoFar run, int reading, int recalled, Picked picked) {
        List<HoverCard.Row> rows = new ArrayList<>();
        rows.add(new HoverCard.Row(Texts.get("view.recall.distance"), Integer.toString(reading - recalled)));
        Optional<Recall> recall = run.isRead(reading) ? run.trace(reading).recall().filter(r -> r.covers(recalled)) : Optional.empty();
        recall.ifPresent(r -> {
            int slot = recalled - r.firstCachedSegment();
            rows.add(new HoverCard.Row(Texts.get("view.recall.legend.lift"), Numbers.fixed(r.weightOf(recalled) * r.weights().size(), 2)));
            rows.add(new HoverCard.Row(Texts.get("view.recall.legend.rank"), Texts.get("view.recall.rank-of", RecallRanks.of(r).get(slot), r.weights().size())));
        });
        if (picked.hasSegment(reading) && picked.memories().contains(recalled)) {
            rows.addAll(aggregate(run, picked));
        }
        List<String> texts = List.of(
                recalled + "  “" + run.beginningOf(recalled, EXCERPT) + "”",
                reading + "  “" + run.beginningOf(reading, EXCERPT) + "”");
        return new HoverCard.Content(describe(run, reading, recalled), rows, texts);
    }

    /** A picked rectangle in numbers. */
    static List<HoverCard.Row> aggregate(RunSoFar run, Picked picked) {
        RecallAggregate all = RecallAggregate.of(run.traces(), picked.segments().first(), picked.segments().last() + 1,
                picked.memories().first(), picked.memories().last() + 1);
        List<HoverCard.Row> rows = new ArrayList<>();
        rows.add(new HoverCard.Row(Texts.get("view.recall.picked"), picked.words()));
        if (all.cells() == 0) {
            rows.add(new HoverCard.Row(Texts.get("view.recall.picked.cells"), "0"));
            return rows;
        }
        rows.add(new HoverCard.Row(Texts.get("view.recall.picked.cells"), Numbers.grouped(all.cells())));
        rows.add(new HoverCard.Row(Texts.get("view.recall.picked.share"), Texts.get("view.recall.percent-against-even",
                Numbers.fixed(100 * all.weightShare(), 1), Numbers.fixed(100 * all.evenShare(), 1))));
        rows.add(new HoverCard.Row(Texts.get("view.recall.picked.mean"), Numbers.weight(all.meanWeight())));
        rows.add(new HoverCard.Row(Texts.get("view.recall.picked.largest"),
                Texts.get("view.recall.picked.largest-of", Numbers.weight(all.largest()), all.largestBy(), all.largestOf())));
        return rows;
    }

    /** What a cell means, in one sentence. */
    static String describe(RunSoFar run, int reading, int recalled) {
        if (!run.isRead(reading)) {
            return Texts.get("view.recall.cell.unread", reading);
        }
        Optional<Recall> recall = run.trace(reading).recall();
        if (recall.isEmpty()) {
            return Texts.get("view.recall.cell.empty", reading);
        }
        if (recall.get().covers(recalled)) {
            String weight = Numbers.weight(recall.get().weightOf(recalled));
            return Texts.get("view.recall.cell", reading, recalled, weight);
        }
        return Texts.get("view.recall.cell.evicted", reading, recalled, recall.get().firstCachedSegment());
    }
}
