package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class TokenGainViewTest extends ViewTest<TokenGainView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected TokenGainView create() {
        return new TokenGainView(selection);
    }

    private Plot plot() {
        return ((TokenGainSkin) view().getSkin()).plot();
    }

    @Test
    void theTableHoldsEveryTokenExactly() {
        show(run, 50);
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(2000);
        SegmentTrace trace = run.traces().get(7);
        Floats gain = MemoryGain.perToken(trace, ReadingCondition.NO_MEMORY).orElseThrow();
        for (int i = 0; i < 40; i++) {
            assertThat(table.column(TokenGainView.GAIN).number(280 + i)).isEqualTo(gain.get(i));
            assertThat(table.segmentOf(280 + i)).isEqualTo(7);
        }
        assertThat(table.column("nll_hmt").number(285)).isEqualTo(trace.nll(ReadingCondition.HMT).orElseThrow().get(5));
        assertThat(table.column(TokenGainView.GAIN).exact(0)).as("token 0 is never scored").isEmpty();
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN));
        assertThat(view().table().column(TokenGainView.GAIN).number(285)).isCloseTo(gain.get(5) / Math.log(2), within(1e-6));
    }

    @Test
    void secondHalvesLeaveTheOthersOutAndSaySo() {
        show(run, 50);
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        FigureTable.Column gain = view().table().column(TokenGainView.GAIN);
        assertThat(gain.exact(280 + 19)).isEmpty();
        assertThat(gain.exact(280 + 20)).isNotEmpty();
        assertThat(view().note()).contains(Texts.get("view.scope.note.second-half"));
    }

    @Test
    void aClickLooksAtATokenAndADragPicksTokens() {
        show(run, 100);
        interact(() -> view().show(0, 0.02));
        pulse();
        clickOn(at(plot().xOf(45), 200));
        assertThat(selection.getToken()).isEqualTo(45);
        assertThat(selection.getSegment()).isEqualTo(1);
        assertThat(view().getAccessibleText()).contains("45");
        type(KeyCode.RIGHT);
        assertThat(selection.getToken()).isEqualTo(46);
        drag(at(plot().xOf(20), 200), MouseButton.PRIMARY).dropTo(at(plot().xOf(50), 220));
        assertThat(selection.picked().tokens()).isEqualTo(IndexSet.range(20, 51));
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(0, 2));
    }

    @Test
    void whatIsNotPickedIsGreyedNotHidden() {
        show(run, 100);
        WritableImage all = picture();
        interact(() -> selection.brush(IndexSet.range(10, 20)));
        WritableImage some = picture();
        assertThat(difference(all, some)).isGreaterThan(300);
        interact(selection::clear);
        assertThat(difference(all, picture())).isZero();
    }

    @Test
    void theWheelAndKeysZoom() {
        show(run, 100);
        moveTo(at(plot().xOf(2000), 200));
        scroll(5, VerticalDirection.DOWN);
        pulse();
        double seen = view().toProperty().get() - view().fromProperty().get();
        assertThat(seen).isLessThan(0.5);
        assertThat(plot().valueAt(plot().xOf(2000))).isCloseTo(2000, within(1.0));
        interact(() -> view().requestFocus());
        type(KeyCode.DIGIT0);
        assertThat(view().fromProperty().get()).isZero();
        assertThat(view().toProperty().get()).isEqualTo(1);
        type(KeyCode.ADD);
        assertThat(view().toProperty().get() - view().fromProperty().get()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void theMouseReadsOutTheStickThatIsSeen() {
        show(run, 100);
        double x = 300;
        int from = (int) Math.ceil(plot().valueAt(x));
        int to = (int) Math.ceil(plot().valueAt(x + 1));
        moveTo(at(x + 0.5, 200));
        assertThat(cardIsShown()).isTrue();
        assertThat(selection.hoveredProperty().get()).isBetween(from / 40, to / 40);
        assertThat(lookup(".mem-hover-card .title").queryLabeled().getText()).contains("segment");
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.token-gain.empty"));
        SyntheticRun alone = SyntheticRun.of(400, 40, 30, List.of(ReadingCondition.HMT));
        show(alone, 3);
        assertThat(text(".mem-empty")).contains("was not read under");
        show(run, 1);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
    }
}
