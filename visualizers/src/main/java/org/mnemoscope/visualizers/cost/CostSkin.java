package org.mnemoscope.visualizers.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;

/** Milliseconds on the left axis, tokens per second on the right one. */
final class CostSkin extends SegmentPlotSkin<CostView> {
    private static final double KIBI = 1024;

    CostSkin(CostView view) {
        super(view);
        redrawOn(view.logarithmicProperty());
        redrawOn(view.memoryProperty());
        redrawOn(view.tokensAcrossProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.cost.empty");
        }
        if (getSkinnable().memoryProperty().get()) {
            return extent(CostView.PROCESS).and(extent(CostView.DEVICE)).isEmpty() ? Texts.get("view.cost.none.memory") : null;
        }
        return extent(CostView.MAIN).high() > 0 ? null : Texts.get("view.cost.none");
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    @Override
    protected Axis across() {
        RunSoFar run = getSkinnable().run();
        return run == null || !getSkinnable().tokensAcrossProperty().get() ? super.across()
                : Axis.places(Texts.get("view.cost.across.tokens"), run.text().tokenCount());
    }

    @Override
    protected double placeOf(int segment) {
        return (double) segment * segmentLength();
    }

    @Override
    protected int segmentNear(double place) {
        return (int) Math.round(place / segmentLength());
    }

    /** In units of the x axis. */
    private int segmentLength() {
        RunSoFar run = getSkinnable().run();
        return run == null || !getSkinnable().tokensAcrossProperty().get() ? 1 : run.header().settings().segmentTokens();
    }

    private Extent extent(String key) {
        return Extent.of(table().column(key)::number, table().rowCount());
    }

    /** From 0, or from the smallest time above 0 on a logarithmic axis. */
    @Override
    protected Axis up() {
        return getSkinnable().memoryProperty().get() ? upInMebibytes() : upInMillis();
    }

    /** From 0, or from the smallest above 0 on a logarithmic axis. */
    private Axis upInMebibytes() {
        double high = 1.05 * extent(CostView.PROCESS).and(extent(CostView.DEVICE)).and(extent(CostView.KEPT)).high();
        String title = Texts.get("view.cost.unit.bytes");
        return getSkinnable().logarithmicProperty().get()
                ? new Axis(title, Math.max(1e-4, Math.min(extent(CostView.KEPT).low(), extent(CostView.PROCESS).low()) / 1.3), high * 1.3, Axis.Kind.LOGARITHMIC)
                : new Axis(title, 0, high, Axis.Kind.LINEAR);
    }

    private Axis upInMillis() {
        double high = 1.05 * Math.max(1e-3, extent(CostView.FULL_ATTENTION).and(extent(CostView.MAIN)).and(extent(CostView.CONDITIONS)).high());
        String title = Texts.get("view.cost.millis");
        if (!getSkinnable().logarithmicProperty().get()) {
            return new Axis(title, 0, high, Axis.Kind.LINEAR);
        }
        double low = high;
        for (String key : List.of(CostView.SUMMARY, CostView.RECALL, CostView.MAIN)) {
            FigureTable.Column column = table().column(key);
            for (int row = 0; row < table().rowCount(); row++) {
                low = column.number(row) > 0 ? Math.min(low, column.number(row)) : low;
            }
        }
        return new Axis(title, Math.max(high / 1e6, low / 1.3), high * 1.3, Axis.Kind.LOGARITHMIC);
    }

    @Override
    protected @Nullable Axis upRight() {
        return getSkinnable().memoryProperty().get() ? null : new Axis(Texts.get("view.cost.speed"), 0, 1.05 * Math.max(1, extent(CostView.SPEED).high()), Axis.Kind.LINEAR);
    }

    @Override
    protected List<PlotLine> lines() {
        if (getSkinnable().memoryProperty().get()) {
            return Stream.of(size(CostView.KEPT, "view.cost.kept", ColourRole.RECALL), size(CostView.DEVICE, "view.cost.device", ColourRole.NO_MEMORY),
                    size(CostView.PROCESS, "view.cost.process", ColourRole.HMT)).filter(line -> !extent(line.columns().drawn()).isEmpty()).toList();
        }
        return List.of(
                line(CostView.FULL_ATTENTION, "view.cost.full-attention", Stroke.dashed(colour(ColourRole.NO_MEMORY), 1.4)),
                line(CostView.CONDITIONS, "view.cost.conditions", Stroke.of(colour(ColourRole.UNTOUCHED_BACKBONE), 1.2)),
                line(CostView.RECALL, "view.cost.recall", Stroke.of(colour(ColourRole.RECALL), 1.2)),
                line(CostView.SUMMARY, "view.cost.summary", Stroke.of(colour(ColourRole.NO_SENSORY), 1.2)),
                line(CostView.MAIN, "view.cost.main", Stroke.of(colour(ColourRole.HMT), 1.6)),
                line(CostView.SPEED, "view.cost.speed", Stroke.of(colour(ColourRole.TEXT), 1.2)).onTheRight());
    }

    private static PlotLine line(String key, String name, Stroke stroke) {
        return new PlotLine(key, Texts.get(name), stroke, value -> key.equals(CostView.SPEED) ? Numbers.grouped(Math.round(value))
                : Texts.get("view.cost.ms", Numbers.fixed(value, value < 10 ? 2 : 0)));
    }

    private PlotLine size(String key, String name, ColourRole role) {
        return new PlotLine(key, Texts.get(name), Stroke.of(colour(role), 1.6), CostSkin::sizeWords);
    }

    private static String sizeWords(double mebi) {
        return mebi < 1 ? Texts.get("view.cost.kib", Numbers.fixed(mebi * KIBI, 0)) : Texts.get("view.cost.mib", Numbers.fixed(mebi, mebi < 10 ? 1 : 0));
    }

    /** What is kept does not change enough for a line, but is worth a row. */
    @Override
    protected HoverCard.Content content(RunSoFar run, int segment) {
        HoverCard.Content content = super.content(run, segment);
        List<HoverCard.Row> rows = new ArrayList<>(content.rows());
        double kept = table().column(CostView.KEPT).number(segment);
        if (!Double.isNaN(kept) && !getSkinnable().memoryProperty().get()) {
            rows.add(new HoverCard.Row(Texts.get("view.cost.kept"), sizeWords(kept)));
        }
        return new HoverCard.Content(content.title(), rows, content.quotes());
    }
}
