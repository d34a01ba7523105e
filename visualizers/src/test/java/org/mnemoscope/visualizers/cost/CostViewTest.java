package org.mnemoscope.visualizers.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class CostViewTest extends ViewTest<CostView> {
    /** Every segment takes 1 ms of summary, 1 of recall, 4 of the main pass and 3 of other conditions. */
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected CostView create() {
        return new CostView(selection);
    }

    private double value(String key, int segment) {
        return view().table().column(key).number(segment);
    }

    @Test
    void theTableHoldsTheClock() {
        show(run, 50);
        assertThat(value(CostView.SUMMARY, 7)).isEqualTo(1);
        assertThat(value(CostView.MAIN, 7)).isEqualTo(4);
        assertThat(value(CostView.CONDITIONS, 7)).isEqualTo(3);
        assertThat(value(CostView.SPEED, 7)).isCloseTo(1000 * 40 / 6.0, within(1e-9));
        assertThat(value(CostView.KEPT, 7)).isEqualTo(8 * 24 * 4 / 1048576.0);
        assertThat(value(CostView.KEPT, 45)).as("the cache holds 30").isEqualTo(30 * 24 * 4 / 1048576.0);
    }

    @Test
    void fullAttentionGrowsWithTheText() {
        show(run, 50);
        assertThat(value(CostView.FULL_ATTENTION, 0)).isCloseTo(4, within(1e-9));
        double half = (40 + 8 + 2) / 2.0;
        double expected = 4 * (24.0 * 24 + 4 * (40 * 40 + half)) / (24.0 * 24 + 4 * half);
        assertThat(value(CostView.FULL_ATTENTION, 40)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void hoverCardCursorAndAxis() {
        show(run, 50);
        CostSkin skin = (CostSkin) view().getSkin();
        moveTo(at(skin.plot().xOf(20), 250));
        assertThat(selection.hoveredProperty().get()).isEqualTo(20);
        assertThat(cardIsShown()).isTrue();
        clickOn(at(skin.plot().xOf(20), 250));
        assertThat(selection.getSegment()).isEqualTo(20);
        assertThat(view().getAccessibleText()).contains("Segment 20");
        WritableImage log = picture();
        interact(() -> view().logarithmicProperty().set(false));
        assertThat(difference(log, picture())).isGreaterThan(100);
    }

    @Test
    void theAxisCountsTokensToo() {
        show(run, 50);
        Plot segments = ((CostSkin) view().getSkin()).plot();
        interact(() -> view().tokensAcrossProperty().set(true));
        pulse();
        Plot tokens = ((CostSkin) view().getSkin()).plot();
        assertThat(tokens.valueAt(tokens.right())).isEqualTo(run.text().tokenCount());
        moveTo(at(tokens.xOf(20 * 40), 300));
        assertThat(text(".mem-hover-card .title")).isEqualTo(Texts.get("view.plot.card", 20));
        assertThat(segments.valueAt(segments.right())).isLessThan(run.text().tokenCount());
    }

    @Test
    void memoryInUseIsDrawnToo() {
        show(run, 50);
        WritableImage time = picture();
        interact(() -> view().memoryProperty().set(true));
        assertThat(value(CostView.PROCESS, 7)).isEqualTo(407);
        assertThat(value(CostView.DEVICE, 7)).as("no GPU").isNaN();
        assertThat(difference(time, picture())).isGreaterThan(1000);
        assertThat(view().note()).isEqualTo(Texts.get("view.cost.note.memory", "cpu"));
        select(7);
        assertThat(view().getAccessibleText()).contains("whole program 407 MiB").contains("memory cache 1 KiB");
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.cost.empty"));
        begin(run);
        append(Runs.withRecalls(List.of(Optional.empty())).traces());
        interact(() -> view().memoryProperty().set(true));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.cost.none.memory"));
    }
}
