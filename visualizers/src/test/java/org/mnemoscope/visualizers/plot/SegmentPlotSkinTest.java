package org.mnemoscope.visualizers.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class SegmentPlotSkinTest extends ViewTest<PerplexityView> {
    private int figures;
    private int cursors;

    /** Counts how often its layers are drawn. */
    private final class Counting extends SegmentPlotSkin<PerplexityView> {
        Counting(PerplexityView view) {
            super(view);
        }

        @Override
        protected List<PlotLine> lines() {
            return List.of();
        }

        @Override
        protected Axis up() {
            return new Axis("up", 0, 1, Axis.Kind.LINEAR);
        }

        @Override
        protected @Nullable String emptySentence() {
            return null;
        }

        @Override
        protected void paintBehind(Pen pen, Plot left) {
            figures++;
        }

        @Override
        protected String remark() {
            cursors++;
            return "";
        }
    }

    @Override
    protected PerplexityView create() {
        PerplexityView view = new PerplexityView(selection);
        view.setSkin(new Counting(view));
        return view;
    }

    /** Thousands of lines need not be drawn again for a cursor. */
    @Test
    void aCursorIsDrawnOverTheFigure() {
        show(SyntheticRun.of(4000, 20, 10), 50);
        pulse();
        int before = figures;
        int cursorsBefore = cursors;
        interact(() -> selection.select(7));
        pulse();
        assertThat(figures).as("drawings of the figure").isEqualTo(before);
        assertThat(cursors).as("drawings above it").isGreaterThan(cursorsBefore);
        interact(() -> selection.brush(IndexSet.range(3, 9)));
        pulse();
        assertThat(figures).as("drawings after what is picked changed").isGreaterThan(before);
    }
}
