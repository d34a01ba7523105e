package org.mnemoscope.visualizers.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.RecallByDistance;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class DistanceViewTest extends ViewTest<DistanceView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected DistanceView create() {
        return new DistanceView(selection);
    }

    private Plot plot() {
        return ((DistanceSkin) view().getSkin()).plot();
    }

    private IndexSet strongestAt(int nearest, int farthest) {
        return IndexSet.of(IntStream.range(1, 90).filter(n -> {
            int back = n - run.traces().get(n).recall().orElseThrow().strongestSegment();
            return back >= nearest && back <= farthest;
        }));
    }

    @Test
    void theTableHoldsWhatTheMetricSays() {
        show(run, 90);
        FigureTable table = view().table();
        RecallByDistance metric = RecallByDistance.of(run.first(90), n -> true);
        assertThat(table.rowCount()).isEqualTo(30);
        for (int row = 0; row < 30; row++) {
            assertThat(table.column(DistanceView.DISTANCE).number(row)).isEqualTo(row + 1);
            assertThat(table.column(DistanceView.STRONGEST).number(row)).isEqualTo(metric.strongestShare()[row]);
            assertThat(table.column(DistanceView.MEAN).number(row)).isEqualTo(metric.meanWeight()[row]);
            assertThat(table.column(DistanceView.EVEN).number(row)).isEqualTo(metric.evenShare()[row]);
        }
        assertThat(table.column(DistanceView.CUMULATIVE_STRONGEST).number(29)).isEqualTo(1, within(1e-9));
    }

    @Test
    void onlyPickedSegmentsCountAndAllStayInGrey() {
        show(run, 90);
        WritableImage all = picture();
        interact(() -> selection.brush(IndexSet.range(40, 60)));
        RecallByDistance part = RecallByDistance.of(run.first(90), n -> n >= 40 && n < 60);
        assertThat(view().table().column(DistanceView.MEAN).number(4)).isEqualTo(part.meanWeight()[4]);
        assertThat(difference(all, picture())).isGreaterThan(300);
        assertThat(view().getAccessibleText()).contains("40");
        interact(selection::clear);
        assertThat(difference(all, picture())).isZero();
    }

    @Test
    void anotherRunIsDrawnOverThisOne() {
        show(run, 20);
        WritableImage alone = picture();
        SyntheticRun other = SyntheticRun.of(2400, 40, 50);
        interact(() -> selection.comparedProperty().set(
                ComparedRun.of("other.mscope", "/other.mscope", other.header(), other.text(), other.traces())));
        RecallByDistance metric = RecallByDistance.of(other.traces(), n -> true);
        FigureTable table = view().table();
        assertThat(table.rowCount()).as("the other cache held more").isEqualTo(50);
        assertThat(table.column(DistanceView.OTHER_MEAN).number(40)).isEqualTo(metric.meanWeight()[40]);
        assertThat(table.column(DistanceView.OTHER_STRONGEST).number(2)).isEqualTo(metric.strongestShare()[2]);
        assertThat(table.column(DistanceView.MEAN).number(40)).isNaN();
        assertThat(difference(alone, picture())).isGreaterThan(300);
        interact(() -> selection.forget());
        assertThat(view().table().rowCount()).as("another run is compared anew").isEqualTo(19);
    }

    @Test
    void theNoteTellsHowMuchIsNearAsTheDrawingDoes() {
        show(run, 90);
        FigureTable table = view().table();
        String within2 = Numbers.fixed(100 * table.column(DistanceView.CUMULATIVE_STRONGEST).number(1), 1);
        String even10 = Numbers.fixed(100 * table.column(DistanceView.CUMULATIVE_EVEN).number(9), 1);
        assertThat(view().note()).contains("2 segments back: " + within2 + " %", "(" + even10 + " %)");
        interact(() -> view().measureProperty().set(DistanceMeasure.MEAN_WEIGHT));
        assertThat(view().note()).contains("Weight", Numbers.fixed(100 * table.column(DistanceView.CUMULATIVE_WEIGHT).number(9), 1) + " %");
    }

    @Test
    void aDragOverDistancesPicksTheSegmentsThatRecallSoFarBack() {
        show(run, 90);
        drag(at(plot().xOf(3), 300), MouseButton.PRIMARY).dropTo(at(plot().xOf(8), 320));
        assertThat(selection.picked()).isEqualTo(Picked.segments(strongestAt(3, 8)));
        assertThat(selection.picked().isEmpty()).isFalse();
    }

    @Test
    void mouseAndKeysReadDistances() {
        show(run, 90);
        moveTo(at(plot().xOf(5), 300));
        assertThat(cardIsShown()).isTrue();
        assertThat(text(".mem-hover-card .title")).isEqualTo(Texts.get("view.distance.card", 5));
        clickOn(at(plot().xOf(5), 300));
        type(KeyCode.RIGHT);
        pulse();
        assertThat(view().getAccessibleText()).contains(Texts.get("view.distance.card", 6));
        assertThat(selection.picked().isEmpty()).isTrue();
        type(KeyCode.ENTER);
        assertThat(selection.picked().segments()).isEqualTo(strongestAt(6, 6));
    }

    @Test
    void everyOptionDrawsItsOwnPicture() {
        show(run, 90);
        WritableImage strongest = picture();
        interact(() -> view().measureProperty().set(DistanceMeasure.MEAN_WEIGHT));
        WritableImage mean = picture();
        interact(() -> view().logDistanceProperty().set(true));
        WritableImage log = picture();
        interact(() -> view().cumulativeProperty().set(false));
        assertThat(difference(strongest, mean)).isGreaterThan(300);
        assertThat(difference(mean, log)).isGreaterThan(300);
        assertThat(difference(log, picture())).isGreaterThan(300);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.distance.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.distance.too-few"));
        show(run, 20);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        interact(() -> selection.brush(IndexSet.of(0)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.distance.none-picked"));
        interact(selection::clear);
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.distance.no-recall"));
    }
}
