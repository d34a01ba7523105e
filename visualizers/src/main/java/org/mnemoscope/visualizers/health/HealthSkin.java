package org.mnemoscope.visualizers.health;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Ground;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;

/** Lengths on the left axis, cosines and shares on the right one; red bands where the alarm sounds, and its threshold. */
final class HealthSkin extends SegmentPlotSkin<HealthView> {
    private static final double REACH = 5;
    private static final double KEY_STEP = 0.005;

    HealthSkin(HealthView view) {
        super(view);
        redrawOn(view.thresholdProperty());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.health.empty");
        }
        if (table().rowCount() == 0) {
            return Texts.get("view.health.working");
        }
        return Extent.of(table().column(HealthView.MEMORY_NORM)::number, table().rowCount()).isEmpty() ? Texts.get("view.health.none") : null;
    }

    @Override
    protected Axis up() {
        Extent lengths = Extent.of(table().column(HealthView.MEMORY_NORM)::number, table().rowCount())
                .and(Extent.of(table().column(HealthView.PROMPT_NORM)::number, table().rowCount()));
        return new Axis(Texts.get("view.health.length"), 0, lengths.isEmpty() || lengths.high() <= 0 ? 1 : 1.06 * lengths.high(), Axis.Kind.LINEAR);
    }

    @Override
    protected Axis upRight() {
        Extent cosines = Extent.of(table().column(HealthView.PREVIOUS)::number, table().rowCount())
                .and(Extent.of(table().column(HealthView.MEAN)::number, table().rowCount()));
        return new Axis(Texts.get("view.health.cosine"), cosines.isEmpty() ? 0 : Math.min(0, 1.05 * cosines.low()), 1.03, Axis.Kind.LINEAR);
    }

    @Override
    protected List<PlotLine> lines() {
        return getSkinnable().lines().drawn(List.of(
                line(HealthView.PARTICIPATION_SHARE, Stroke.dashed(colour(ColourRole.NO_SENSORY), 1.2)).onTheRight(),
                line(HealthView.PREVIOUS, Stroke.of(colour(ColourRole.PREVIOUS_ONLY), 1.2)).onTheRight(),
                line(HealthView.MEAN, Stroke.of(colour(ColourRole.NO_MEMORY), 1.6)).onTheRight(),
                line(HealthView.PROMPT_NORM, Stroke.of(colour(ColourRole.NO_RECALL), 1.2)),
                line(HealthView.MEMORY_NORM, Stroke.of(colour(ColourRole.HMT), 1.6))), colour(ColourRole.SURFACE));
    }

    private static PlotLine line(String key, Stroke stroke) {
        return new PlotLine(key, HealthView.nameOf(key), stroke, value -> Numbers.fixed(value, key.endsWith("_norm") ? 2 : 3));
    }

    @Override
    protected void paintBehind(Pen pen, Plot left) {
        for (IndexSet.Range range : getSkinnable().alarmed().ranges()) {
            double from = left.xOf(range.start() - 0.5);
            pen.fillRect(from, left.y(), Math.max(1, left.xOf(range.last() + 0.5) - from), left.height(), colour(ColourRole.LOSS).deriveColor(0, 1, 1, 0.16));
        }
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    @Override
    protected void paintAbove(Pen pen, Plot left) {
        double y = pen.pixels().line(left.with(upRight()).yOf(getSkinnable().thresholdProperty().get()));
        pen.line(left.x(), y, left.right(), y, Stroke.dashed(colour(ColourRole.LOSS), 1.2));
        TextLook look = TextLook.left(colour(getSkinnable().alarmed().isEmpty() ? ColourRole.TEXT_MUTED : ColourRole.LOSS));
        new Ground(colour(ColourRole.SURFACE)).text(pen, alarm(), left.x() + 0.7 * em(), y + 0.95 * em(), look);
    }

    /** Whether and since when memories are alike, in one sentence. */
    private String alarm() {
        String limit = Numbers.fixed(getSkinnable().thresholdProperty().get(), 3);
        IndexSet alarmed = getSkinnable().alarmed();
        if (alarmed.isEmpty()) {
            return Texts.get("view.health.well", limit);
        }
        boolean toTheEnd = alarmed.last() == table().rowCount() - 1;
        int since = alarmed.ranges().get(alarmed.ranges().size() - 1).start();
        return toTheEnd ? Texts.get("view.health.alarm", since, limit) : Texts.get("view.health.alarm-was", alarmed.size(), limit);
    }

    /** The plot with the axis of the cosines. */
    Plot plotOfCosines() {
        return plot().with(upRight());
    }

    @Override
    protected boolean grabs(double x, double y) {
        return emptySentence() == null && Math.abs(y - plotOfCosines().yOf(getSkinnable().thresholdProperty().get())) <= REACH;
    }

    @Override
    protected void dragged(double x, double y, boolean ended) {
        move(upRight().at(1 - (y - plot().y()) / plot().height()));
    }

    private void move(double to) {
        getSkinnable().thresholdProperty().set(Math.max(0, Math.min(1, to)));
    }

    private void key(KeyEvent event) {
        double step = switch (event.getCode()) {
            case UP -> KEY_STEP;
            case DOWN -> -KEY_STEP;
            default -> 0;
        };
        if (step != 0) {
            move(getSkinnable().thresholdProperty().get() + step);
            event.consume();
        }
    }

    @Override
    protected String spoken() {
        return super.spoken() + ". " + alarm();
    }
}
