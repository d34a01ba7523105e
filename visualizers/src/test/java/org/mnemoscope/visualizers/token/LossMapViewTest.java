package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.plot.CellFrame;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class LossMapViewTest extends ViewTest<LossMapView> {
    private static final int S = 40;
    private final SyntheticRun run = SyntheticRun.of(4000, S, 30);

    @Override
    protected LossMapView create() {
        return new LossMapView(selection);
    }

    private Point2D cell(int row, int column) {
        LossMapSkin skin = (LossMapSkin) view().getSkin();
        return at(skin.left() + view().viewport().xOf(column + 0.5), skin.top() + view().viewport().yOf(row + 0.5));
    }

    private Floats nll(int segment, ReadingCondition condition) {
        return run.traces().get(segment).nll(condition).orElseThrow();
    }

    private double value(int token) {
        return view().table().column(LossMapView.VALUE).number(token);
    }

    @Test
    void theTableHoldsEveryToken() {
        show(run, 50);
        assertThat(view().table().rowCount()).isEqualTo(50 * S);
        assertThat(value(0)).as("the first token of the text").isNaN();
        assertThat(value(7 * S + 13)).isEqualTo(nll(7, ReadingCondition.HMT).get(13));
        interact(() -> view().conditionProperty().set(ReadingCondition.NO_MEMORY));
        assertThat(value(7 * S + 13)).isEqualTo(nll(7, ReadingCondition.NO_MEMORY).get(13));
        interact(() -> view().gainProperty().set(true));
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN));
        double gain = nll(7, ReadingCondition.NO_MEMORY).get(13) - nll(7, ReadingCondition.HMT).get(13);
        assertThat(value(7 * S + 13)).isCloseTo(gain / Math.log(2), within(1e-9));
        assertThat(view().table().column("position").exact(7 * S + 13)).isEqualTo("13");
    }

    @Test
    void aPixelOverManyTokensShowsTheirMean() {
        TokenValues values = TokenValues.surprisal(Runs.read(run, 50), ReadingCondition.HMT);
        LossRaster raster = LossRaster.of(values, new CellFrame(1, 1, 0.5, 0.5, 4, 10), 50, S);
        double sum = nll(10, ReadingCondition.HMT).get(4) + nll(10, ReadingCondition.HMT).get(5)
                + nll(11, ReadingCondition.HMT).get(4) + nll(11, ReadingCondition.HMT).get(5);
        assertThat(raster.mean(0)).isCloseTo(sum / 4, within(1e-6));
    }

    @Test
    void theColoursSpanAllButTheOutermostPixels() {
        TokenValues values = TokenValues.gain(Runs.read(run, 50), ReadingCondition.NO_MEMORY);
        LossRaster raster = LossRaster.of(values, new CellFrame(S, 50, 1, 1, 0, 0), 50, S);
        assertThat(raster.low()).as("gains are centred at zero").isEqualTo(-raster.high());
        assertThat(raster.share(0)).isEqualTo(0.5);
        assertThat(raster.share(99)).isEqualTo(1);
    }

    @Test
    void aClickLooksAtTheTokenAndADragPicksItsRows() {
        show(run, 50);
        moveTo(cell(20, 11));
        pulse();
        assertThat(cardIsShown()).isTrue();
        assertThat(selection.hoveredProperty().get()).isEqualTo(20);
        clickOn(cell(20, 11));
        assertThat(selection.getToken()).isEqualTo(20 * S + 11);
        assertThat(selection.getSegment()).isEqualTo(20);
        type(KeyCode.RIGHT, KeyCode.DOWN);
        pulse();
        assertThat(selection.getToken()).isEqualTo(21 * S + 12);
        assertThat(view().getAccessibleText()).contains("Segment 21, position 12");
        WritableImage all = picture();
        drag(cell(5, 3), MouseButton.PRIMARY).dropTo(cell(15, 30));
        assertThat(selection.picked()).isEqualTo(Picked.segments(IndexSet.range(5, 16)));
        assertThat(difference(all, picture())).isGreaterThan(10_000);
    }

    @Test
    void keysPickRowsAndZoom() {
        show(run, 50);
        select(8);
        interact(() -> view().requestFocus());
        press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(selection.picked()).isEqualTo(Picked.segments(IndexSet.range(8, 11)));
        double fitting = view().viewport().cellHeight();
        type(KeyCode.PLUS);
        assertThat(view().viewport().cellHeight()).isGreaterThan(fitting);
        type(KeyCode.DIGIT0);
        assertThat(view().viewport().cellHeight()).isEqualTo(fitting);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.loss-map.empty"));
        show(run, 5);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        assertThat(selection.getSegment()).isEqualTo(Selection.NONE);
        interact(() -> view().conditionProperty().set(ReadingCondition.NO_SENSORY));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.loss-map.none", view().heading()));
    }
}
