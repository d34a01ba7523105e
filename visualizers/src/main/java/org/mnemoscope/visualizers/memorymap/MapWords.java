package org.mnemoscope.visualizers.memorymap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mnemoscope.engine.metric.Neighbours;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** The words of the memory map. */
final class MapWords {
    private static final int EXCERPT = 160;
    private static final int NAMED = 5;

    private MapWords() {}

    /** How far the plane can be trusted. */
    static String badge(MapLayout layout) {
        String kept = Numbers.fixed(100 * layout.kept(), 0);
        return layout.axes() == null
                ? Texts.get("view.map.badge.umap", kept, MapLayout.NEIGHBOURS)
                : Texts.get("view.map.badge.pca", Numbers.fixed(100 * (layout.xShare() + layout.yShare()), 0), kept, MapLayout.NEIGHBOURS);
    }

    /** What the colour tells. */
    static String colour(MemoryMapView view) {
        return switch (view.colourProperty().get()) {
            case POSITION -> Texts.get("view.map.colour.position");
            case CHAPTER -> Texts.get("view.map.colour.chapter");
            case CLUSTER -> Texts.get("view.map.colour.cluster");
            case GAIN -> Texts.get("view.map.colour.gain.against", Conditions.name(view.selection().baselineProperty().get()));
            case LOSS -> Texts.get("view.map.colour.loss");
            case NORM -> Texts.get("view.map.colour.norm");
            case POPULARITY -> Texts.get("view.map.colour.popularity");
        };
    }

    static HoverCard.Content card(MemoryMapView view, RunSoFar run, int segment, MapValues values) {
        List<HoverCard.Row> rows = new ArrayList<>();
        double value = values.value(segment);
        MapColour colour = view.colourProperty().get();
        if (Double.isFinite(value) && colour != MapColour.POSITION && colour != MapColour.CHAPTER) {
            rows.add(new HoverCard.Row(colour(view), switch (colour) {
                case GAIN -> Numbers.signed(value, 3);
                case CLUSTER -> values.label(value);
                default -> Numbers.fixed(value, 3);
            }));
        }
        run.chapterOf(segment).map(Chapter::title).ifPresent(title -> rows.add(new HoverCard.Row(Texts.get("view.map.colour.chapter"), title)));
        rows.add(new HoverCard.Row(Texts.get("view.map.nearest"), nearest(view.neighbours(segment))));
        int selected = view.selection().getSegment();
        if (run.isRead(selected)) {
            run.trace(selected).recall().filter(recall -> recall.covers(segment)).ifPresent(recall -> rows.add(new HoverCard.Row(
                    Texts.get("view.recalled-by", selected), Numbers.weight(recall.weightOf(segment)))));
        }
        return new HoverCard.Content(title(view, segment), rows, List.of("“" + run.beginningOf(segment, EXCERPT) + "”"));
    }

    /** The name of a point. */
    static String title(MemoryMapView view, int segment) {
        return switch (view.embeddingProperty().get()) {
            case MEMORY -> Texts.get("view.map.card", segment);
            case PROMPT -> Texts.get("view.map.card.prompt", segment);
            case SUMMARY -> Texts.get("view.map.card.summary", segment);
        };
    }

    private static String nearest(List<Neighbours.Neighbour> nearest) {
        return nearest.stream().limit(NAMED).map(one -> one.index() + "\u00a0(" + Numbers.fixed(one.cosine(), 2) + ")").collect(Collectors.joining("  "));
    }
}
