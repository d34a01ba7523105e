package org.mnemoscope.visualizers.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class ConcentrationViewTest extends ViewTest<ConcentrationView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected ConcentrationView create() {
        return new ConcentrationView(selection);
    }

    @Test
    void theTableHoldsWhatTheMetricsSay() {
        show(run, 60);
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(60);
        Recall recall = run.traces().get(57).recall().orElseThrow();
        RecallStats stats = RecallStats.of(recall);
        assertThat(table.column("memories").exact(57)).isEqualTo("30");
        assertThat(table.column(ConcentrationView.ENTROPY).number(57)).isEqualTo(stats.relativeEntropy());
        assertThat(table.column(ConcentrationView.EFFECTIVE).number(57)).isEqualTo(stats.effectiveMemories());
        double top3 = RecallStats.strongest(recall, 3).stream().mapToDouble(RecallStats.Recalled::weight).sum() / recall.weights().sum();
        assertThat(table.column(ConcentrationView.TOP_3).number(57)).isEqualTo(top3);
        assertThat(table.column(ConcentrationView.ENTROPY).exact(0)).as("segment 0 recalls nothing").isEmpty();
    }

    @Test
    void aTableInHandStaysAsItWasWhileTheRunGrows() {
        show(run, 20);
        FigureTable before = view().table();
        double value = before.column(ConcentrationView.ENTROPY).number(19);
        append(run.traces().subList(20, 100));
        assertThat(before.rowCount()).isEqualTo(20);
        assertThat(before.column(ConcentrationView.ENTROPY).number(19)).isEqualTo(value);
        assertThat(view().table().rowCount()).isEqualTo(100);
    }

    @Test
    void linesAreSmoothedOverTheMeasuredOnesAndSwitchedOff() {
        show(run, 60);
        WritableImage smooth = picture();
        FigureTable table = view().table();
        double mean = IntStream.rangeClosed(28, 32).mapToDouble(table.column(ConcentrationView.TOP_1)::number).average().orElseThrow();
        assertThat(table.column("top_1_mass_smoothed").number(30)).isCloseTo(mean, within(1e-12));
        assertThat(view().note()).contains("mean of 5 segments");
        interact(() -> view().lines().smoothingProperty().set(1));
        assertThat(view().table().columns()).extracting(FigureTable.Column::key).noneMatch(key -> key.endsWith("_smoothed"));
        assertThat(view().note()).isEmpty();
        pulse();
        assertThat(difference(smooth, picture())).isPositive();
        interact(() -> view().lines().hidden().add(ConcentrationView.TOP_1));
        select(30);
        assertThat(view().getAccessibleText()).doesNotContain(ConcentrationView.nameOf(ConcentrationView.TOP_1))
                .contains(ConcentrationView.nameOf(ConcentrationView.TOP_3));
    }

    @Test
    void theThresholdPicksDiffuseAndSharpSegmentsInOneStepEach() {
        show(run, 90);
        FigureTable.Column entropy = view().table().column(ConcentrationView.ENTROPY);
        interact(() -> view().thresholdProperty().set(0.8));
        interact(() -> view().sideProperty().set(Side.DIFFUSE));
        IndexSet diffuse = selection.picked().segments();
        assertThat(diffuse.stream()).isNotEmpty().allMatch(segment -> entropy.number(segment) >= 0.8);
        interact(() -> view().sideProperty().set(Side.SHARP));
        IndexSet sharp = selection.picked().segments();
        assertThat(sharp.stream()).allMatch(segment -> entropy.number(segment) < 0.8);
        assertThat(diffuse.size() + sharp.size()).as("all but segment 0, which has no recall").isEqualTo(89);
        interact(() -> selection.history().undo());
        assertThat(selection.picked().segments()).isEqualTo(diffuse);
    }

    @Test
    void theThresholdIsDraggedAndMovedByKeys() {
        show(run, 90);
        interact(() -> view().thresholdProperty().set(0.9));
        interact(() -> view().sideProperty().set(Side.SHARP));
        pulse();
        int before = selection.picked().segments().size();
        double y = ((ConcentrationSkin) view().getSkin()).plot().yOf(0.9);
        double lower = ((ConcentrationSkin) view().getSkin()).plot().yOf(0.4);
        drag(at(300, y), MouseButton.PRIMARY).dropTo(at(300, lower));
        assertThat(view().thresholdProperty().get()).isBetween(0.38, 0.42);
        assertThat(selection.picked().segments().size()).isLessThan(before);
        interact(() -> view().requestFocus());
        type(KeyCode.UP);
        assertThat(view().thresholdProperty().get()).isBetween(0.39, 0.43);
    }

    @Test
    void aDragAlongSegmentsPicksThemAndTheOthersAreGreyedNotHidden() {
        show(run, 90);
        WritableImage all = picture();
        double x30 = ((ConcentrationSkin) view().getSkin()).plot().xOf(30);
        double x50 = ((ConcentrationSkin) view().getSkin()).plot().xOf(50);
        drag(at(x30, 200), MouseButton.PRIMARY).dropTo(at(x50, 240));
        assertThat(selection.picked()).isEqualTo(Picked.segments(IndexSet.range(30, 51)));
        moveTo(at(5, 5));
        assertThat(difference(all, picture())).isGreaterThan(300);
        interact(selection::clear);
        assertThat(difference(all, picture())).isZero();
    }

    @Test
    void mouseAndKeysMoveTheCursorAndReadOut() {
        show(run, 90);
        double x30 = ((ConcentrationSkin) view().getSkin()).plot().xOf(30);
        moveTo(at(x30, 200));
        assertThat(selection.hoveredProperty().get()).isEqualTo(30);
        assertThat(cardIsShown()).isTrue();
        clickOn(at(x30, 200));
        assertThat(selection.getSegment()).isEqualTo(30);
        assertThat(selection.picked().isEmpty()).isTrue();
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(31);
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(31, 34));
        pulse();
        assertThat(view().getAccessibleText()).contains("Segment 33", Texts.get("view.concentration.entropy"));
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.concentration.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.concentration.too-few"));
        show(run, 2);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        assertThat(Optional.ofNullable(view().emptySentence())).isEmpty();
        assertThat(List.of(view().table().rowCount())).containsExactly(2);
    }
}
