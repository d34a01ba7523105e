package org.mnemoscope.visualizers.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.MemoryLife;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class PopularityViewTest extends ViewTest<PopularityView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);
    private final List<MemoryLife> lives = MemoryLife.of(run.first(90), MemoryLife.NOTABLE_LIFT);

    @Override
    protected PopularityView create() {
        return new PopularityView(selection);
    }

    private Plot plot() {
        return ((PopularitySkin) view().getSkin()).plot();
    }

    @Test
    void theTableHoldsWhatTheMetricSays() {
        show(run, 90);
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(90);
        for (int row = 0; row < 90; row++) {
            assertThat(table.segmentOf(row)).isEqualTo(row);
            assertThat(table.column(PopularityView.POPULARITY).number(row)).isEqualTo(lives.get(row).popularity());
        }
        assertThat(table.column(PopularityView.LIFT).number(12)).isEqualTo(lives.get(12).lift());
        assertThat(table.column(PopularityView.LAST_OFFER).exact(10)).isEqualTo("40");
        assertThat(table.column("evicted").exact(10)).isEqualTo("1");
        assertThat(table.column(PopularityView.LAST_OFFER).exact(89)).isEmpty();
    }

    @Test
    void sortingAndFilteringChangeTheRowsAndNotTheValues() {
        show(run, 90);
        interact(() -> view().orderProperty().set(MemoryOrder.POPULARITY));
        FigureTable table = view().table();
        for (int row = 1; row < 90; row++) {
            assertThat(table.column(PopularityView.POPULARITY).number(row)).isLessThanOrEqualTo(table.column(PopularityView.POPULARITY).number(row - 1));
        }
        assertThat(table.column(PopularityView.POPULARITY).number(0)).isEqualTo(lives.get(table.segmentOf(0)).popularity());
        interact(() -> view().neverRecalledProperty().set(true));
        assertThat(IntStream.range(0, view().table().rowCount()).map(view().table()::segmentOf).sorted())
                .containsExactlyElementsOf(lives.stream().filter(MemoryLife::neverRecalled).map(MemoryLife::segment).toList());
        interact(() -> view().orderProperty().set(MemoryOrder.REMEMBERED));
        interact(() -> view().neverRecalledProperty().set(false));
        MemoryLife first = lives.get(view().table().segmentOf(0));
        assertThat(lives).allMatch(life -> life.lastNotable() - life.segment() <= first.lastNotable() - first.segment());
    }

    @Test
    void aClickOpensTheTextOfAMemoryInAnyOrder() {
        show(run, 90);
        interact(() -> view().orderProperty().set(MemoryOrder.LIFT));
        pulse();
        moveTo(at(plot().xOf(20), 200));
        assertThat(selection.hoveredProperty().get()).isEqualTo(view().table().segmentOf(20));
        assertThat(cardIsShown()).isTrue();
        clickOn(at(plot().xOf(20), 200));
        assertThat(selection.getSegment()).isEqualTo(view().table().segmentOf(20));
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(view().table().segmentOf(21));
        pulse();
        assertThat(view().getAccessibleText()).contains(Texts.get("view.map.card", view().table().segmentOf(21)));
    }

    @Test
    void aDragPicksMemories() {
        show(run, 90);
        WritableImage all = picture();
        drag(at(plot().xOf(20), 300), MouseButton.PRIMARY).dropTo(at(plot().xOf(30), 310));
        assertThat(selection.picked()).isEqualTo(Picked.segments(IndexSet.range(20, 31)));
        assertThat(difference(all, picture())).isGreaterThan(300);
        interact(() -> view().requestFocus());
        interact(() -> selection.select(40));
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(40, 42));
    }

    @Test
    void lifetimesAndLiftAreDrawn() {
        show(run, 90);
        WritableImage popularity = picture();
        interact(() -> view().showProperty().set(MemoryShow.LIFETIME));
        WritableImage lifetime = picture();
        interact(() -> view().showProperty().set(MemoryShow.LIFT));
        assertThat(difference(popularity, lifetime)).isGreaterThan(1000);
        assertThat(difference(lifetime, picture())).isGreaterThan(1000);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.popularity.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.popularity.too-few"));
        show(run, 2);
        interact(() -> view().neverRecalledProperty().set(true));
        pulse();
        assertThat(view().table().rowCount()).as("one memory that had all the weight there was: lift 1").isEqualTo(1);
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.popularity.no-recall"));
    }
}
