package org.mnemoscope.visualizers.popularity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryLife;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.LineShape;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.RowPlotSkin;

/** A bar per memory: upwards its popularity, or its life in the cache along the axis of reading segments. */
final class PopularitySkin extends RowPlotSkin<PopularityView> {
    private static final double GREY = 0.72;
    private static final int EXCERPT = 160;

    PopularitySkin(PopularityView view) {
        super(view);
        redrawOn(view.showProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.popularity.empty");
        }
        boolean none = run.traces().stream().allMatch(trace -> trace.recall().isEmpty());
        if (none) {
            return Texts.get(run.readCount() == 1 ? "view.popularity.too-few" : "view.popularity.no-recall");
        }
        return table().rowCount() == 0 ? Texts.get("view.popularity.none-never") : null;
    }

    private MemoryShow show() {
        return getSkinnable().showProperty().get();
    }

    private boolean inBookOrder() {
        return getSkinnable().orderProperty().get() == MemoryOrder.SEGMENT && !getSkinnable().neverRecalledProperty().get();
    }

    @Override
    protected Axis across() {
        RunSoFar run = getSkinnable().run();
        int last = run == null ? 1 : inBookOrder() ? run.segmentCount() - 1 : table().rowCount() - 1;
        return new Axis(Texts.get(inBookOrder() ? "view.popularity.memory" : "view.popularity.memories-ordered"), -0.5, Math.max(1, last) + 0.5, Axis.Kind.COUNT);
    }

    @Override
    protected Axis up() {
        RunSoFar run = getSkinnable().run();
        if (show() == MemoryShow.LIFETIME) {
            return new Axis(Texts.get("view.popularity.reading"), 0, Math.max(1, run == null ? 1 : run.segmentCount() - 1), Axis.Kind.COUNT);
        }
        Extent values = Extent.of(table().column(column())::number, table().rowCount());
        String title = Texts.get(show() == MemoryShow.LIFT ? "view.popularity.lift" : "view.popularity.popularity");
        return new Axis(title, 0, values.isEmpty() || values.high() <= 0 ? 1 : 1.05 * values.high(), Axis.Kind.LINEAR);
    }

    private String column() {
        return show() == MemoryShow.LIFT ? PopularityView.LIFT : PopularityView.POPULARITY;
    }

    @Override
    protected double placeOf(int row) {
        return row;
    }

    @Override
    protected int rowNear(double place) {
        return (int) Math.round(place);
    }

    @Override
    protected int restingRow() {
        int segment = getSkinnable().selection().getSegment();
        List<MemoryLife> lives = getSkinnable().lives();
        if (inBookOrder()) {
            return segment < lives.size() ? segment : NONE;
        }
        for (int row = 0; row < lives.size(); row++) {
            if (lives.get(row).segment() == segment) {
                return row;
            }
        }
        return NONE;
    }

    @Override
    protected void take(int row) {
        getSkinnable().selection().select(getSkinnable().lives().get(row).segment());
    }

    @Override
    protected void pick(int from, int to, boolean ended) {
        getSkinnable().pick(from, to, ended);
    }

    @Override
    protected void pointedChanged(int row) {
        getSkinnable().selection().hoveredProperty().set(row == NONE ? Selection.NONE : getSkinnable().lives().get(row).segment());
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        Selection selection = getSkinnable().selection();
        List<MemoryLife> lives = getSkinnable().lives();
        for (boolean greyed : new boolean[] {true, false}) {
            for (int row = 0; row < lives.size(); row++) {
                if (selection.isMemoryGreyed(lives.get(row).segment()) == greyed) {
                    paint(pen, left, row, lives.get(row));
                }
            }
        }
        if (show() == MemoryShow.POPULARITY) {
            pen.line(LineShape.of(left, this::placeOf, table().column(PopularityView.EVEN)::number, table().rowCount()),
                    Stroke.dashed(colour(ColourRole.TEXT_MUTED), 1.2));
        } else if (show() == MemoryShow.LIFT) {
            pen.line(left.x(), left.yOf(1), left.right(), left.yOf(1), Stroke.dashed(colour(ColourRole.TEXT_MUTED), 1.2));
        }
        int row = restingRow();
        if (row != NONE) {
            double x = pen.pixels().line(left.xOf(placeOf(row)));
            pen.line(x, left.y(), x, left.bottom(), Stroke.of(colour(ColourRole.CURSOR), 1.5));
        }
    }

    /** The rows may lie in another order than the book. */
    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        List<MemoryLife> lives = getSkinnable().lives();
        IndexSet rows = hits.segments().isEmpty() ? IndexSet.EMPTY
                : IndexSet.of(IntStream.range(0, lives.size()).filter(row -> hits.segments().contains(lives.get(row).segment())));
        HitMarks.paint(pen, rows, row -> plot.xOf(row - 0.5), plot.bottom(), colour(ColourRole.HIT));
    }

    private void paint(Pen pen, Plot plot, int row, MemoryLife life) {
        double from = plot.xOf(row - 0.4);
        double width = Math.max(1, plot.xOf(row + 0.4) - from);
        Color colour = shade(life, barColour(life));
        if (show() != MemoryShow.LIFETIME) {
            double value = table().column(column()).number(row);
            double y = plot.yOf(Double.isNaN(value) ? 0 : value);
            pen.fillRect(from, y, width, plot.bottom() - y, colour);
        } else if (life.offers() > 0) {
            double top = plot.yOf(life.lastOffer());
            pen.fillRect(from, top, width, plot.yOf(life.segment()) - top, colour);
            if (life.lastNotable() >= 0) {
                double radius = Math.max(1.2, Math.min(0.3 * em(), width));
                pen.disc(plot.xOf(row), plot.yOf(life.lastNotable()), radius, shade(life, colour(ColourRole.RECALL)));
            }
        }
    }

    private Color barColour(MemoryLife life) {
        if (life.neverRecalled()) {
            return colour(ColourRole.NO_MEMORY);
        }
        return show() == MemoryShow.LIFETIME ? colour(ColourRole.HMT).interpolate(colour(ColourRole.SURFACE), 0.5) : colour(ColourRole.RECALL);
    }

    private Color shade(MemoryLife life, Color colour) {
        return getSkinnable().selection().isMemoryGreyed(life.segment()) ? colour.interpolate(colour(ColourRole.SURFACE), GREY) : colour;
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        int row = rowAtPlace(place);
        List<LegendEntry> entries = new ArrayList<>();
        if (show() == MemoryShow.LIFETIME) {
            entries.add(entry("view.popularity.in-cache", ColourRole.HMT, row < 0 ? "" : span(getSkinnable().lives().get(row))));
            entries.add(entry("view.popularity.last-notable", ColourRole.RECALL, row < 0 ? "" : table().column(PopularityView.LAST_NOTABLE).shown(row)));
        } else {
            String name = show() == MemoryShow.LIFT ? "view.popularity.lift" : "view.popularity.popularity";
            entries.add(entry(name, ColourRole.RECALL, row < 0 ? "" : number(table().column(column()).number(row))));
            String even = show() == MemoryShow.LIFT ? "1" : row < 0 ? "" : number(table().column(PopularityView.EVEN).number(row));
            entries.add(new LegendEntry(Texts.get("view.popularity.even"), Stroke.dashed(colour(ColourRole.TEXT_MUTED), 1.2), even));
        }
        entries.add(entry("view.popularity.never", ColourRole.NO_MEMORY, ""));
        return entries;
    }

    private LegendEntry entry(String key, ColourRole role, String value) {
        return new LegendEntry(Texts.get(key), Stroke.of(colour(role), 3), value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Numbers.fixed(value, 2);
    }

    private static String span(MemoryLife life) {
        return life.offers() == 0 ? "" : life.segment() + 1 + "–" + life.lastOffer();
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int row) {
        MemoryLife life = getSkinnable().lives().get(row);
        List<HoverCard.Row> rows = new ArrayList<>();
        if (life.offers() == 0) {
            rows.add(new HoverCard.Row(Texts.get("view.popularity.offers"), "0"));
        } else {
            rows.add(new HoverCard.Row(Texts.get("view.popularity.popularity"), number(life.popularity())));
            rows.add(new HoverCard.Row(Texts.get("view.popularity.lift"), number(life.lift())));
            rows.add(new HoverCard.Row(Texts.get("view.popularity.in-cache"), span(life)));
            rows.add(new HoverCard.Row(Texts.get("view.popularity.strongest"),
                    Texts.get("view.popularity.weight-by", Numbers.weight(life.strongest()), life.strongestBy())));
            rows.add(new HoverCard.Row(Texts.get("view.popularity.last-notable"), life.lastNotable() < 0
                    ? Texts.get("view.popularity.never") : Integer.toString(life.lastNotable())));
        }
        return new HoverCard.Content(Texts.get("view.map.card", life.segment()), rows, List.of("“" + run.beginningOf(life.segment(), EXCERPT) + "”"));
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        int row = restingRow();
        if (run == null || row == NONE) {
            return getSkinnable().info().title();
        }
        HoverCard.Content words = content(run, row);
        StringBuilder spoken = new StringBuilder(words.title()).append(". ");
        words.rows().forEach(line -> spoken.append(line.name()).append(' ').append(line.value()).append(". "));
        return spoken.append(words.quotes().get(0)).toString();
    }
}
