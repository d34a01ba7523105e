package org.mnemoscope.visualizers.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class RecallMatrixViewTest extends ViewTest<RecallMatrixView> {
    private final SyntheticRun run = SyntheticRun.of(3200, 32, 40);

    @Override
    protected RecallMatrixView create() {
        return new RecallMatrixView(selection);
    }

    private Point2D cell(int reading, int recalled) {
        MatrixPainter.Plot plot = ((RecallMatrixSkin) view().getSkin()).plot();
        MatrixViewport viewport = view().viewport();
        return at(plot.x() + viewport.xOf(recalled + 0.5), plot.y() + viewport.yOf(reading + 0.5));
    }

    @Test
    void aClickSelectsThePair() {
        show(run, 80);
        clickOn(cell(60, 35));
        assertThat(selection.getSegment()).isEqualTo(60);
        assertThat(selection.getRecalled()).isEqualTo(35);
        assertThat(view().getAccessibleText()).startsWith("60 recalls 35 with weight");
    }

    @Test
    void aClickOnAnEvictedOrUnreadCellSelectsTheRowAlone() {
        show(run, 80);
        clickOn(cell(60, 5));
        assertThat(selection.getSegment()).isEqualTo(60);
        assertThat(selection.getRecalled()).isEqualTo(Selection.NONE);
        clickOn(cell(90, 5));
        assertThat(selection.getSegment()).isEqualTo(90);
    }

    @Test
    void hoveringExplainsTheCell() {
        show(run, 80);
        moveTo(cell(60, 35));
        pulse();
        Recall recall = run.traces().get(60).recall().orElseThrow();
        assertThat(cardIsShown()).isTrue();
        assertThat(text(".mem-hover-card .title")).isEqualTo("60 recalls 35 with weight " + Numbers.weight(recall.weightOf(35)));
        assertThat(selection.hoveredProperty().get()).isEqualTo(35);
        moveTo(cell(60, 5));
        pulse();
        assertThat(text(".mem-hover-card .title")).contains("evicted", "segment 20");
        moveTo(cell(10, 50));
        pulse();
        assertThat(cardIsShown()).isFalse();
    }

    @Test
    void theKeyboardMovesThePairAndBringsItIntoSight() {
        show(run, 80);
        select(50);
        interact(() -> view().requestFocus());
        type(KeyCode.DOWN);
        int strongest = run.traces().get(51).recall().orElseThrow().strongestSegment();
        assertThat(selection.getSegment()).isEqualTo(51);
        assertThat(selection.getRecalled()).isEqualTo(strongest);
        type(KeyCode.LEFT);
        assertThat(selection.getRecalled()).isEqualTo(strongest - 1);
        type(KeyCode.END);
        assertThat(selection.getSegment()).isEqualTo(79);
        type(KeyCode.HOME);
        assertThat(selection.getSegment()).isZero();
    }

    @Test
    void theWheelZoomsAtTheMouseAndADoubleClickShowsEverything() {
        show(run, 80);
        double fitting = view().viewport().cell();
        moveTo(cell(40, 20));
        // TestFX names the direction in which the content moves.
        scroll(5, VerticalDirection.DOWN);
        pulse();
        double zoomed = view().viewport().cell();
        assertThat(zoomed).isNotCloseTo(fitting, within(1e-6));
        doubleClickOn(cell(60, 30));
        pulse();
        assertThat(view().viewport().cell()).isCloseTo(fitting, within(1e-9));
    }

    @Test
    void rowsAppearAsTheyAreRead() {
        show(run, 40);
        WritableImage before = picture();
        append(run.traces().subList(40, 60));
        assertThat(difference(before, picture())).isGreaterThan(1000);
    }

    @Test
    void aThemeSwitchRecoloursTheCells() {
        show(run, 80);
        WritableImage dark = picture();
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        assertThat(difference(dark, picture())).isGreaterThan(600 * 500 / 2);
    }

    @Test
    void everyScaleDrawsItsOwnPicture() {
        show(run, 80);
        WritableImage log = picture();
        interact(() -> view().scaleProperty().set(WeightScale.LINEAR));
        WritableImage linear = picture();
        interact(() -> view().scaleProperty().set(WeightScale.LIFT));
        assertThat(difference(log, linear)).isGreaterThan(1000);
        assertThat(difference(linear, picture())).isGreaterThan(1000);
    }

    @Test
    void saysWhatWillBeSeenBeforeThereIsARun() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.recall.empty"));
        show(run, 3);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        interact(() -> view().clear());
        pulse();
        assertThat(lookup(".mem-empty").query().isVisible()).isTrue();
    }
}
