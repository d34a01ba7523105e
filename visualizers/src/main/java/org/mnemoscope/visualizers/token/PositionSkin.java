package org.mnemoscope.visualizers.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.PositionNll;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.PlacePlotSkin;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.TokenLine;

/** Lines over the positions of a segment; a dashed line parts what the summary has read from the second half. */
final class PositionSkin extends PlacePlotSkin<PositionView> {
    private int chosen = NOWHERE;

    PositionSkin(PositionView view) {
        super(view);
        redrawOverOn(view.selection().tokenProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.position.empty");
        }
        return extent().isEmpty() ? Texts.get("view.position.none") : null;
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    private Extent extent() {
        Extent extent = Extent.NONE;
        for (PositionNll mean : getSkinnable().means().values()) {
            extent = extent.and(Extent.of(mean::meanNats, mean.positions()));
        }
        return extent;
    }

    @Override
    protected Axis across() {
        return Axis.places(Texts.get("view.position.axis"), places() - 1);
    }

    @Override
    protected Axis up() {
        Extent nats = extent();
        return nats.isEmpty() ? new Axis(getSkinnable().unitName(), 0, 1, Axis.Kind.LINEAR) : Axis.around(getSkinnable().unitName(),
                new Extent(getSkinnable().inUnit(nats.low()), getSkinnable().inUnit(nats.high())), getSkinnable().unit() == SurprisalUnit.PERPLEXITY);
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        int position = placeAt(place);
        List<LegendEntry> entries = new ArrayList<>();
        for (ReadingCondition condition : getSkinnable().shown()) {
            entries.add(new LegendEntry(Conditions.name(condition), Stroke.of(colour(ColourRole.of(condition)), 2), words(condition, position)));
        }
        return entries;
    }

    private String words(ReadingCondition condition, int position) {
        PositionNll mean = getSkinnable().means().get(condition);
        return mean == null || position < 0 || position >= mean.positions() || mean.count(position) == 0 ? ""
                : Units.value(getSkinnable().unit() == SurprisalUnit.BITS_PER_BYTE ? SurprisalUnit.BITS_PER_TOKEN : getSkinnable().unit(),
                        getSkinnable().inUnit(mean.meanNats(position)));
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            double x = pen.pixels().line(left.xOf(run.header().settings().summaryTokens() - 0.5));
            pen.line(x, left.y(), x, left.bottom(), Stroke.dashed(colour(ColourRole.TEXT_SUBTLE), 1));
        }
        getSkinnable().means().forEach((condition, mean) -> {
            Stroke stroke = Stroke.of(colour(ColourRole.of(condition)), 1.6);
            pen.line(TokenLine.of(left, 0, mean::meanNats, getSkinnable()::inUnit, mean.positions()), stroke);
        });
    }

    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            int length = run.header().settings().segmentTokens();
            HitMarks.paint(pen, IndexSet.of(hits.tokens().stream().map(token -> token % length)), position -> plot.xOf(position - 0.5),
                    plot.bottom(), colour(ColourRole.HIT));
        }
    }

    @Override
    protected int places() {
        return getSkinnable().table().rowCount();
    }

    @Override
    protected int placeNear(double value) {
        return (int) Math.rint(value);
    }

    @Override
    protected double valueOf(int place) {
        return place;
    }

    /** The position of the token looked at. */
    @Override
    protected int chosen() {
        RunSoFar run = getSkinnable().run();
        int token = getSkinnable().selection().getToken();
        return run == null || token == Selection.NONE ? Math.min(chosen, places() - 1) : token % run.header().settings().segmentTokens();
    }

    /** Looks at the token of this position in the selected segment; without one, only reads the position out. */
    @Override
    protected void choose(int place) {
        chosen = place;
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        if (run != null && run.isRead(segment) && place < run.trace(segment).tokens().size()) {
            getSkinnable().selection().selectToken(run.trace(segment).tokens().start() + place, segment);
        }
        redrawOver();
    }

    /** The tokens of these positions in every segment that was read. */
    @Override
    protected void brush(int from, int to, boolean ended) {
        RunSoFar run = getSkinnable().run();
        if (run != null && ended) {
            IntStream tokens = run.traces().stream().flatMapToInt(trace -> IntStream.rangeClosed(from, to)
                    .filter(position -> position < trace.tokens().size()).map(position -> trace.tokens().start() + position));
            getSkinnable().selection().pick(Picked.tokens(IndexSet.of(tokens), run.segmentation()), Gesture.BRUSH);
        }
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int place) {
        List<HoverCard.Row> rows = new ArrayList<>();
        for (ReadingCondition condition : getSkinnable().shown()) {
            rows.add(new HoverCard.Row(Conditions.name(condition), words(condition, place)));
        }
        PositionNll first = getSkinnable().means().values().stream().findFirst().orElse(null);
        if (first != null) {
            rows.add(new HoverCard.Row(Texts.get("view.position.count"), Numbers.grouped(first.count(place))));
        }
        return new HoverCard.Content(Texts.get("view.position.card", place), rows, List.of());
    }

    @Override
    protected String spoken() {
        int position = Math.max(0, chosen());
        return getSkinnable().info().title() + ". " + Texts.get("view.position.card", position) + ": " + getSkinnable().shown().stream()
                .map(condition -> Conditions.name(condition) + " " + words(condition, position)).collect(Collectors.joining(", "));
    }
}
