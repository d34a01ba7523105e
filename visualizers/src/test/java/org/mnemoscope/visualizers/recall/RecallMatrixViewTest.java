package org.mnemoscope.visualizers.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.RecallAggregate;
import org.mnemoscope.engine.metric.RecallRanks;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.MatrixViewport;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class RecallMatrixViewTest extends ViewTest<RecallMatrixView> {
    private final SyntheticRun run = SyntheticRun.of(3200, 32, 40);

    @Override
    protected RecallMatrixView create() {
        return new RecallMatrixView(selection);
    }

    private Point2D cell(int reading, int recalled) {
        MatrixScene.Plot plot = ((RecallMatrixSkin) view().getSkin()).plot();
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
    void aRingMarksTheRecallThatAFactAsksFor() {
        show(run, 80);
        WritableImage plain = picture();
        int told = 35 * run.header().settings().segmentTokens();
        int asked = 60 * run.header().settings().segmentTokens();
        interact(() -> view().answers(new AnswerKey(List.of(new AnswerKey.Fact(run.text().charStart(told), run.text().charEnd(told + 2),
                run.text().charStart(asked), run.text().charEnd(asked + 2))))));
        WritableImage ringed = picture();
        Point2D there = view().screenToLocal(cell(60, 35));
        int nearby = 0;
        for (int y = -8; y <= 8; y++) {
            for (int x = -8; x <= 8; x++) {
                int px = (int) there.getX() + x;
                int py = (int) there.getY() + y;
                nearby += plain.getPixelReader().getArgb(px, py) == ringed.getPixelReader().getArgb(px, py) ? 0 : 1;
            }
        }
        assertThat(nearby).as("around the cell").isGreaterThan(30);
        assertThat(difference(plain, ringed)).as("and in the legend").isGreaterThan(nearby + 30);
    }

    /** The pixel has the colour of the strongest of them: that one is told, and chosen by a click. */
    @Test
    void whereCellsShareAPixelTheMousePointsAtTheStrongest() {
        SyntheticRun book = SyntheticRun.of(7200, 4, 40);
        show(book, 1800);
        Recall strong = book.traces().get(900).recall().orElseThrow();
        Point2D there = cell(900, strong.strongestSegment());
        double side = 1 / view().viewport().cellWidth();
        assertThat(side).as("cells along the side of a pixel").isGreaterThan(2);
        moveTo(there);
        clickOn(there);
        int reading = selection.getSegment();
        int recalled = selection.getRecalled();
        assertThat(Math.abs(reading - 900)).isLessThan((int) side + 2);
        assertThat(Math.abs(recalled - strong.strongestSegment())).isLessThan((int) side + 2);
        assertThat(book.traces().get(reading).recall().orElseThrow().weightOf(recalled))
                .isGreaterThanOrEqualTo(strong.weightOf(strong.strongestSegment()));
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
        double fitting = view().viewport().cellWidth();
        moveTo(cell(40, 20));
        // TestFX names the direction in which the content moves.
        scroll(5, VerticalDirection.DOWN);
        pulse();
        double zoomed = view().viewport().cellWidth();
        assertThat(zoomed).isNotCloseTo(fitting, within(1e-6));
        doubleClickOn(cell(60, 30));
        pulse();
        assertThat(view().viewport().cellWidth()).isCloseTo(fitting, within(1e-9));
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
        WritableImage lift = picture();
        interact(() -> view().scaleProperty().set(WeightScale.RANK));
        assertThat(difference(log, linear)).isGreaterThan(1000);
        assertThat(difference(linear, lift)).isGreaterThan(1000);
        assertThat(difference(lift, picture())).isGreaterThan(1000);
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

    @Test
    void aDragPicksARectangleAndShowsItsNumbers() {
        show(run, 80);
        WritableImage before = picture();
        drag(cell(60, 35), MouseButton.PRIMARY).dropTo(cell(70, 45));
        pulse();
        assertThat(selection.picked()).isEqualTo(Picked.cells(IndexSet.range(60, 71), IndexSet.range(35, 46)));
        assertThat(selection.getSegment()).as("a drag is no click").isEqualTo(Selection.NONE);
        RecallAggregate all = RecallAggregate.of(run.first(80), 60, 71, 35, 46);
        assertThat(lookup(".mem-hover-card .value").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains(Numbers.grouped(all.cells()), Numbers.weight(all.meanWeight()));
        assertThat(view().getAccessibleText()).contains(Numbers.weight(all.meanWeight()));
        assertThat(difference(before, picture())).isGreaterThan(1000);
        interact(() -> selection.history().undo());
        assertThat(selection.picked().isEmpty()).isTrue();
    }

    @Test
    void anotherButtonMovesWhatIsSeen() {
        show(run, 80);
        interact(() -> view().viewport().zoomAt(0, 0, 4));
        pulse();
        double row = view().viewport().rowAt(0);
        drag(at(300, 300), MouseButton.SECONDARY).dropTo(at(300, 200));
        assertThat(view().viewport().rowAt(0)).isGreaterThan(row + 1);
        assertThat(selection.picked().isEmpty()).isTrue();
    }

    @Test
    void withShiftTheKeysPickARectangle() {
        show(run, 80);
        interact(() -> selection.selectPair(60, 40));
        interact(() -> view().requestFocus());
        press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(selection.picked()).isEqualTo(Picked.cells(IndexSet.range(60, 63), IndexSet.range(40, 42)));
    }

    @Test
    void distancesAndCachePlacesAreColumnsToo() {
        show(run, 80);
        interact(() -> view().layoutProperty().set(MatrixLayout.RELATIVE));
        pulse();
        clickOn(cell(60, 60 - 35 - 1));
        assertThat(selection.getSegment()).isEqualTo(60);
        assertThat(selection.getRecalled()).isEqualTo(35);
        interact(() -> view().requestFocus());
        type(KeyCode.RIGHT);
        assertThat(selection.getRecalled()).as("one further back").isEqualTo(34);
        interact(() -> view().layoutProperty().set(MatrixLayout.SLOT));
        pulse();
        clickOn(cell(70, 3));
        assertThat(selection.getRecalled()).isEqualTo(70 - 40 + 3);
    }

    @Test
    void theTableHoldsEveryWeight() {
        show(run, 80);
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(40 * 41 / 2 - 40 + 40 * 40);
        int last = table.rowCount() - 1;
        Recall recall = run.traces().get(79).recall().orElseThrow();
        assertThat(table.column("segment").exact(last)).isEqualTo("79");
        assertThat(table.column("recalled").exact(last)).isEqualTo("78");
        assertThat(table.column("distance").exact(last)).isEqualTo("1");
        assertThat(table.column("slot").exact(last)).isEqualTo("39");
        assertThat(table.column("weight").number(last)).isEqualTo(recall.weightOf(78));
        assertThat(table.column("rank").number(last)).isEqualTo(RecallRanks.of(recall).get(39));
        assertThat(table.column("segment").exact(0)).isEqualTo("1");
    }

    @Test
    void marginsCanBeHidden() {
        show(run, 80);
        WritableImage with = picture();
        interact(() -> view().marginsProperty().set(false));
        assertThat(difference(with, picture())).isGreaterThan(1000);
    }
}
