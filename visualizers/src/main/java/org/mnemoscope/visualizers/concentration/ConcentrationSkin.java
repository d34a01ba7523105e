package org.mnemoscope.visualizers.concentration;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;

/** Shares on the left axis, the number of memories on the right one, and the threshold, which can be dragged. */
final class ConcentrationSkin extends SegmentPlotSkin<ConcentrationView> {
    private static final double REACH = 5;
    private static final double KEY_STEP = 0.01;

    ConcentrationSkin(ConcentrationView view) {
        super(view);
        redrawOn(view.sideProperty());
        redrawOn(view.thresholdProperty());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.concentration.empty");
        }
        if (run.header().settings().recallWidth() == 0) {
            return Texts.get("view.concentration.no-recall");
        }
        return Extent.of(table().column(ConcentrationView.ENTROPY)::number, table().rowCount()).isEmpty()
                ? Texts.get("view.concentration.too-few") : null;
    }

    @Override
    protected Axis up() {
        return new Axis(Texts.get("view.concentration.share"), 0, 1.02, Axis.Kind.LINEAR);
    }

    @Override
    protected Axis upRight() {
        Extent effective = Extent.of(table().column(ConcentrationView.EFFECTIVE)::number, table().rowCount()).and(1);
        return new Axis(Texts.get("view.concentration.effective"), 0, 1.02 * Math.max(2, effective.high()), Axis.Kind.LINEAR);
    }

    @Override
    protected List<PlotLine> lines() {
        return getSkinnable().lines().drawn(List.of(
                line(ConcentrationView.EFFECTIVE, Stroke.dashed(colour(ColourRole.NO_SENSORY), 1.5))
                        .onTheRight(),
                line(ConcentrationView.TOP_3, Stroke.of(colour(ColourRole.PREVIOUS_ONLY), 1.2)),
                line(ConcentrationView.TOP_1, Stroke.of(colour(ColourRole.RECALL), 1.2)),
                line(ConcentrationView.ENTROPY, Stroke.of(colour(ColourRole.HMT), 1.6))), colour(ColourRole.SURFACE));
    }

    private static PlotLine line(String key, Stroke stroke) {
        return new PlotLine(key, ConcentrationView.nameOf(key), stroke, value -> Numbers.fixed(value, key.equals(ConcentrationView.EFFECTIVE) ? 1 : 3));
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    @Override
    protected void paintAbove(Pen pen, Plot left) {
        if (getSkinnable().sideProperty().get() != Side.NONE) {
            double threshold = getSkinnable().thresholdProperty().get();
            double y = pen.pixels().line(left.yOf(threshold));
            pen.line(left.x(), y, left.right(), y, Stroke.dashed(colour(ColourRole.TEXT), 1.2));
            pen.text(Texts.get("view.concentration.threshold", Numbers.fixed(threshold, 2)), left.right() - 0.4 * em(), y - 0.8 * em(),
                    TextLook.right(colour(ColourRole.TEXT)));
        }
    }

    @Override
    protected boolean grabs(double x, double y) {
        return getSkinnable().sideProperty().get() != Side.NONE
                && Math.abs(y - plot().yOf(getSkinnable().thresholdProperty().get())) <= REACH;
    }

    @Override
    protected void dragged(double x, double y, boolean ended) {
        move(1 - (y - plot().y()) / plot().height());
        if (ended) {
            getSkinnable().pickBeyondThreshold();
        } else {
            getSkinnable().showBeyondThreshold();
        }
    }

    private void move(double share) {
        getSkinnable().thresholdProperty().set(Math.max(0, Math.min(1, up().at(share))));
    }

    private void key(KeyEvent event) {
        double step = switch (event.getCode()) {
            case UP -> KEY_STEP;
            case DOWN -> -KEY_STEP;
            default -> 0;
        };
        if (step != 0 && getSkinnable().sideProperty().get() != Side.NONE) {
            getSkinnable().thresholdProperty().set(Math.max(0, Math.min(1, getSkinnable().thresholdProperty().get() + step)));
            getSkinnable().pickBeyondThreshold();
            event.consume();
        }
    }
}
