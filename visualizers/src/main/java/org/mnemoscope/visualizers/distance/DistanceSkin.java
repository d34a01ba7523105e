package org.mnemoscope.visualizers.distance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.RecallByDistance;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Ground;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.LineShape;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.RowPlotSkin;

/** Distances along x: bars for few of them, a line for many; null models dashed, running sums on the right axis. */
final class DistanceSkin extends RowPlotSkin<DistanceView> {
    private static final int MOST_BARS = 60;
    /** A repetition weaker than this is not named. */
    private static final double NAMED_CORRELATION = 0.3;

    private static final double GREY = 0.72;
    private static final double ROOM_ABOVE_LINES = 1.04;
    /** In ems: the strip of autocorrelation and the words on it. */
    private static final double ROOM_FOR_STRIP = 2.1;

    /** A line of the legend: the column that it draws, and where. */
    private record Line(String key, String name, Stroke stroke, boolean right) {}

    DistanceSkin(DistanceView view) {
        super(view);
        redrawOn(view.measureProperty());
        redrawOn(view.logDistanceProperty());
        redrawOn(view.cumulativeProperty());
        redrawOn(view.distanceProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.distance.empty");
        }
        if (table().rowCount() > 0) {
            return null;
        }
        if (run.readCount() == 1) {
            return Texts.get("view.distance.too-few");
        }
        boolean none = run.traces().stream().map(SegmentTrace::recall).allMatch(recall -> recall.isEmpty());
        return Texts.get(none ? "view.distance.no-recall" : "view.distance.none-picked");
    }

    private boolean mean() {
        return getSkinnable().measureProperty().get() == DistanceMeasure.MEAN_WEIGHT;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Color own = colour(ColourRole.RECALL);
        Color null1 = colour(ColourRole.TEXT_MUTED);
        lines.add(mean() ? new Line(DistanceView.MEAN, Texts.get("view.distance.mean"), Stroke.of(own, 1.6), false)
                : new Line(DistanceView.STRONGEST, Texts.get("view.distance.strongest"), Stroke.of(own, 1.6), false));
        lines.add(new Line(mean() ? DistanceView.EVEN_MEAN : DistanceView.EVEN, Texts.get("view.distance.even"), Stroke.dashed(null1, 1.2), false));
        ComparedRun compared = getSkinnable().selection().comparedProperty().get();
        if (compared != null) {
            lines.add(new Line(mean() ? DistanceView.OTHER_MEAN : DistanceView.OTHER_STRONGEST, compared.name(), Stroke.of(colour(ColourRole.TEXT), 1.4), false));
        }
        if (getSkinnable().cumulativeProperty().get()) {
            lines.add(mean()
                    ? new Line(DistanceView.CUMULATIVE_WEIGHT, Texts.get("view.distance.weight.cumulative"), Stroke.of(colour(ColourRole.HMT), 1.4), true)
                    : new Line(DistanceView.CUMULATIVE_STRONGEST, Texts.get("view.distance.strongest.cumulative"), Stroke.of(colour(ColourRole.HMT), 1.4), true));
            lines.add(new Line(DistanceView.CUMULATIVE_EVEN, Texts.get("view.distance.even.cumulative"), Stroke.dashed(colour(ColourRole.HMT), 1), true));
        }
        return lines;
    }

    private IntToDoubleFunction column(String key) {
        return table().column(key)::number;
    }

    @Override
    protected Axis across() {
        int last = Math.max(2, table().rowCount());
        return getSkinnable().logDistanceProperty().get()
                ? new Axis(Texts.get("view.recall.columns.relative"), 0.9, last * 1.05, Axis.Kind.LOGARITHMIC)
                : new Axis(Texts.get("view.recall.columns.relative"), 0.4, last + 0.6, Axis.Kind.COUNT);
    }

    @Override
    protected Axis up() {
        Extent values = Extent.of(column(lines().get(0).key()), table().rowCount())
                .and(Extent.of(column(lines().get(1).key()), table().rowCount()));
        double[] behind = behind();
        values = values.and(Extent.of(row -> behind[row], behind.length));
        if (getSkinnable().selection().comparedProperty().get() != null) {
            values = values.and(Extent.of(column(lines().get(2).key()), table().rowCount()));
        }
        return new Axis(lines().get(0).name(), 0, values.isEmpty() || values.high() <= 0 ? 1 : ROOM_ABOVE_LINES * values.high(), Axis.Kind.LINEAR);
    }

    @Override
    protected double roomAbove() {
        return ROOM_FOR_STRIP;
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    @Override
    protected @Nullable Axis upRight() {
        return getSkinnable().cumulativeProperty().get() ? new Axis(Texts.get("view.distance.cumulative.axis"), 0, 1.02, Axis.Kind.LINEAR) : null;
    }

    @Override
    protected double placeOf(int row) {
        return row + 1;
    }

    @Override
    protected int rowNear(double place) {
        return (int) Math.round(place) - 1;
    }

    @Override
    protected int restingRow() {
        return getSkinnable().distanceProperty().get() - 1;
    }

    @Override
    protected void take(int row) {
        getSkinnable().distanceProperty().set(row + 1);
    }

    @Override
    protected void pick(int from, int to, boolean ended) {
        getSkinnable().pick(from + 1, to + 1, ended);
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        List<Line> lines = lines();
        double[] behind = behind();
        if (behind.length > 0) {
            Color grey = lines.get(0).stroke().colour().interpolate(colour(ColourRole.SURFACE), GREY);
            pen.line(LineShape.of(left, this::placeOf, row -> behind[row], behind.length), Stroke.of(grey, 1.4));
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            Plot plot = line.right() ? right : left;
            if (i == 0 && table().rowCount() <= MOST_BARS) {
                bars(pen, plot, line);
            } else {
                pen.line(LineShape.of(plot, this::placeOf, column(line.key()), table().rowCount()), line.stroke());
            }
        }
        newest(pen, left);
        int cursor = getSkinnable().distanceProperty().get();
        if (cursor > 0 && cursor <= table().rowCount()) {
            double x = pen.pixels().line(left.xOf(cursor));
            pen.line(x, left.y(), x, left.bottom(), Stroke.of(colour(ColourRole.CURSOR), 1.5));
        }
    }

    /** At the distances of the strongest recalls of segments that hold hits. */
    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        HitMarks.paint(pen, getSkinnable().strongestDistances(hits.segments()), distance -> plot.xOf(distance - 0.5), plot.bottom(), colour(ColourRole.HIT));
    }

    /** Over all segments, where some are picked. */
    private double[] behind() {
        if (getSkinnable().selection().picked().isEmpty()) {
            return new double[0];
        }
        RecallByDistance all = getSkinnable().all();
        return mean() ? all.meanWeight() : all.strongestShare();
    }

    private void bars(Pen pen, Plot plot, Line line) {
        for (int row = 0; row < table().rowCount(); row++) {
            double value = column(line.key()).applyAsDouble(row);
            double from = plot.xOf(row + 0.65);
            double y = plot.yOf(Double.isNaN(value) ? 0 : value);
            pen.fillRect(from, y, Math.max(1, plot.xOf(row + 1.35) - from), plot.bottom() - y, line.stroke().colour());
        }
    }

    /** The null model that takes the newest memory always: all of it lies at one distance. */
    private void newest(Pen pen, Plot plot) {
        double x = pen.pixels().line(plot.xOf(1));
        pen.line(x, plot.y(), x, plot.bottom(), Stroke.dashed(colour(ColourRole.TEXT_SUBTLE), 1));
        new Ground(colour(ColourRole.SURFACE)).text(pen, Texts.get("view.distance.newest"), x + 0.4 * em(), plot.y() + 0.7 * em(),
                TextLook.left(colour(ColourRole.TEXT_MUTED)).scaled(0.85));
    }

    /** Autocorrelation by lag, as a strip of colour above the axes; blue repeats, red is its opposite. */
    @Override
    protected void paintAboveAxes(Pen pen, Plot plot) {
        double height = pen.pixels().edge(0.7 * em());
        double y = pen.pixels().edge(plot.y() - 1.0 * em());
        int strongest = -1;
        for (int row = 0; row < table().rowCount(); row++) {
            double value = column(DistanceView.CORRELATION).applyAsDouble(row);
            if (!Double.isNaN(value)) {
                Color end = colour(value >= 0 ? ColourRole.GAIN : ColourRole.LOSS);
                double from = pen.pixels().edge(plot.xOf(row + 0.5));
                double to = pen.pixels().edge(plot.xOf(row + 1.5));
                pen.fillRect(from, y, Math.max(pen.pixels().hairline(), to - from), height, colour(ColourRole.RAISED).interpolate(end, Math.min(1, Math.abs(value))));
                strongest = isPeak(row) && (strongest < 0 || value > column(DistanceView.CORRELATION).applyAsDouble(strongest)) ? row : strongest;
            }
        }
        String name = Texts.get("view.distance.correlation");
        String words = strongest < 0 ? name : Texts.get("view.distance.period", strongest + 1,
                Numbers.fixed(column(DistanceView.CORRELATION).applyAsDouble(strongest), 2));
        pen.text(words, plot.x(), y - 0.6 * em(), TextLook.left(colour(ColourRole.TEXT_MUTED)).scaled(0.85));
    }

    private boolean isPeak(int row) {
        IntToDoubleFunction r = column(DistanceView.CORRELATION);
        return row > 0 && row + 1 < table().rowCount() && r.applyAsDouble(row) >= NAMED_CORRELATION
                && r.applyAsDouble(row) > r.applyAsDouble(row - 1) && r.applyAsDouble(row) >= r.applyAsDouble(row + 1);
    }

    @Override
    protected void paintPoints(Pen pen, Plot left, Plot right, int row) {
        for (Line line : lines()) {
            double value = column(line.key()).applyAsDouble(row);
            if (!Double.isNaN(value)) {
                pen.disc(left.xOf(placeOf(row)), (line.right() ? right : left).yOf(value), 0.27 * em(), line.stroke().colour());
            }
        }
    }

    @Override
    protected List<LegendEntry> legend(double place) {
        int row = rowAtPlace(place);
        return lines().stream().map(line -> new LegendEntry(line.name(), line.stroke(), value(line.key(), row))).toList();
    }

    private String value(String key, int row) {
        double value = row < 0 || row >= table().rowCount() ? Double.NaN : column(key).applyAsDouble(row);
        return Double.isNaN(value) ? "" : Numbers.weight(value);
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int row) {
        List<HoverCard.Row> rows = new ArrayList<>();
        for (Line line : lines()) {
            rows.add(new HoverCard.Row(line.name(), value(line.key(), row)));
        }
        rows.add(new HoverCard.Row(Texts.get("view.distance.held"), table().column("recalls").shown(row)));
        rows.add(new HoverCard.Row(Texts.get("view.distance.strongest.count"), table().column("strongest_recalls").shown(row)));
        String correlation = table().column(DistanceView.CORRELATION).shown(row);
        if (!correlation.isEmpty()) {
            rows.add(new HoverCard.Row(Texts.get("view.distance.correlation"), correlation));
        }
        return new HoverCard.Content(Texts.get("view.distance.card", row + 1), rows, List.of());
    }

    @Override
    protected String spoken() {
        int row = restingRow();
        String title = getSkinnable().info().title() + ". " + Texts.get("view.distance.over", getSkinnable().selection().picked().isEmpty()
                ? Texts.get("view.distance.all") : getSkinnable().selection().picked().words());
        return row < 0 || row >= table().rowCount() ? title
                : title + " " + Texts.get("view.distance.card", row + 1) + ": " + lines().get(0).name() + " " + value(lines().get(0).key(), row)
                        + ", " + lines().get(1).name() + " " + value(lines().get(1).key(), row);
    }
}
