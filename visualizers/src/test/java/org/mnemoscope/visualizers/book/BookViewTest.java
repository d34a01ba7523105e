package org.mnemoscope.visualizers.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.MemoryLife;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class BookViewTest extends ViewTest<BookView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected BookView create() {
        return new BookView(selection);
    }

    private void showWithChapters() {
        show(run, 100);
        interact(() -> view().structure(new Chapters(List.of(
                new Chapter("One", 0, 1), new Chapter("Two", run.text().charStart(1600), 1), new Chapter("Three", run.text().charStart(3200), 1)))));
        pulse();
    }

    private Point2D at(int segment) {
        BookSkin.Band band = ((BookSkin) view().getSkin()).band();
        return at(band.xOf(segment + 0.5), band.y() + 5);
    }

    @Test
    void theTableHoldsWhatColoursTheBook() {
        showWithChapters();
        assertThat(view().table().column("gain").number(57)).isEqualTo(
                MemoryGain.ofSegment(run.traces().get(57), ReadingCondition.NO_MEMORY, TokenScope.secondHalf(run.header().settings())));
        assertThat(view().table().column("chapter").exact(57)).isEqualTo("Two");
        interact(() -> view().measureProperty().set(BookMeasure.RECALLED));
        assertThat(view().table().column("recalled").number(57)).isEqualTo(
                MemoryLife.of(run.first(100), MemoryLife.NOTABLE_LIFT).get(57).popularity());
        assertThat(view().table().column("recalled").number(99)).as("no cache held the last one").isNaN();
    }

    @Test
    void clickAndDragGo() {
        showWithChapters();
        clickOn(at(30));
        assertThat(selection.getSegment()).isEqualTo(30);
        drag(at(20), MouseButton.PRIMARY).dropTo(at(70));
        assertThat(selection.getSegment()).isEqualTo(70);
        assertThat(selection.picked().isEmpty()).isTrue();
    }

    @Test
    void keysGoBySegmentsAndChaptersAndPick() {
        showWithChapters();
        clickOn(at(30));
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(31);
        type(KeyCode.DOWN);
        assertThat(selection.getSegment()).isEqualTo(40);
        type(KeyCode.DOWN);
        assertThat(selection.getSegment()).isEqualTo(80);
        type(KeyCode.LEFT);
        type(KeyCode.UP);
        assertThat(selection.getSegment()).isEqualTo(40);
        type(KeyCode.UP, KeyCode.UP);
        assertThat(selection.getSegment()).as("there is none before the first").isEqualTo(0);
        press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(0, 3));
    }

    @Test
    void hitsPicksPlaceAndChaptersAreDrawn() {
        show(run, 100);
        WritableImage plain = picture();
        showWithChapters();
        WritableImage chapters = picture();
        assertThat(difference(plain, chapters)).isGreaterThan(100);
        interact(() -> selection.hitsProperty().set(new Hits(IndexSet.range(50, 60), IndexSet.of(1, 50), IndexSet.EMPTY)));
        WritableImage hits = picture();
        assertThat(difference(chapters, hits)).isGreaterThan(20);
        interact(() -> selection.brush(IndexSet.range(10, 20)));
        WritableImage picked = picture();
        assertThat(difference(hits, picked)).isGreaterThan(200);
        select(60);
        assertThat(difference(picked, picture())).isGreaterThan(20);
    }

    @Test
    void placeAndChapterAreSpoken() {
        showWithChapters();
        select(57);
        assertThat(view().getAccessibleText()).contains(Texts.get("view.book.spoken", 57, 101), "Two", Texts.get("view.book.gain"));
    }

    @Test
    void aRunWithoutTheConditionAndAnEmptyWindowSaySo() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.book.empty"));
        showWithChapters();
        WritableImage known = picture();
        interact(() -> selection.baselineProperty().set(ReadingCondition.PREVIOUS_ONLY));
        assertThat(view().table().column("gain").number(5)).isNaN();
        assertThat(difference(known, picture())).isGreaterThan(1000);
    }
}
