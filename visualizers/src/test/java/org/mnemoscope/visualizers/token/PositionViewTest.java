package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.PositionNll;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class PositionViewTest extends ViewTest<PositionView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected PositionView create() {
        return new PositionView(selection);
    }

    private Plot plot() {
        return ((PositionSkin) view().getSkin()).plot();
    }

    private double value(int position) {
        return view().table().column("hmt").number(position);
    }

    @Test
    void theTableHoldsTheMeansOfTheMetric() {
        show(run, 50);
        PositionNll expected = PositionNll.of(run.first(50), ReadingCondition.HMT, 40, segment -> true);
        assertThat(view().table().rowCount()).isEqualTo(40);
        assertThat(value(13)).isCloseTo(Math.exp(expected.meanNats(13)), within(1e-9));
        interact(() -> selection.unitProperty().set(SurprisalUnit.NATS_PER_TOKEN));
        assertThat(value(13)).isEqualTo(expected.meanNats(13));
        assertThat(view().table().column("tokens_hmt").number(0)).as("token 0 of the text is never scored").isEqualTo(49);
    }

    @Test
    void onlySelectedSegmentsCountWhereThatIsWished() {
        show(run, 50);
        double all = value(13);
        interact(() -> selection.brush(IndexSet.range(5, 8)));
        assertThat(value(13)).isEqualTo(all);
        interact(() -> view().pickedOnlyProperty().set(true));
        PositionNll three = PositionNll.of(run.first(50), ReadingCondition.HMT, 40, segment -> segment >= 5 && segment < 8);
        assertThat(value(13)).isCloseTo(Math.exp(three.meanNats(13)), within(1e-9));
        assertThat(view().note()).contains(Texts.get("view.position.note.picked"));
    }

    @Test
    void itSaysWhetherSensoryTokensAreKnownToHelp() {
        show(run, 5);
        assertThat(view().note()).contains("no sensory");
        show(SyntheticRun.of(400, 40, 30, List.of(ReadingCondition.HMT, ReadingCondition.NO_SENSORY)), 5);
        assertThat(view().note()).doesNotContain("no sensory");
    }

    @Test
    void mouseKeysAndDragChoosePositions() {
        show(run, 50);
        select(3);
        moveTo(at(plot().xOf(10), 200));
        assertThat(cardIsShown()).isTrue();
        clickOn(at(plot().xOf(10), 200));
        assertThat(selection.getToken()).isEqualTo(3 * 40 + 10);
        type(KeyCode.RIGHT);
        assertThat(selection.getToken()).isEqualTo(3 * 40 + 11);
        assertThat(view().getAccessibleText()).contains("11");
        drag(at(plot().xOf(4), 200), MouseButton.PRIMARY).dropTo(at(plot().xOf(6), 220));
        assertThat(selection.picked().tokens().size()).isEqualTo(3 * 50);
        assertThat(selection.picked().tokens().contains(2 * 40 + 5)).isTrue();
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.position.empty"));
    }
}
