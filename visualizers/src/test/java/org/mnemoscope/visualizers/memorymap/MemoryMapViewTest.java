package org.mnemoscope.visualizers.memorymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.Clusters;
import org.mnemoscope.engine.metric.Neighbours;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class MemoryMapViewTest extends ViewTest<MemoryMapView> {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final SyntheticRun run = SyntheticRun.of(3000, 40, 30);

    @Override
    protected MemoryMapView create() {
        return new MemoryMapView(selection, background::add, Runnable::run);
    }

    private void project() {
        interact(() -> {
            for (Runnable task = background.poll(); task != null; task = background.poll()) {
                task.run();
            }
        });
        pulse();
    }

    private Point2D place(Pca pca, int segment) {
        MapPainter.Plot plot = MapPainter.plot(view().getWidth(), view().getHeight(), view().font().getSize(), new PixelGrid(1));
        return at(plot.x() + view().viewport().xOf(pca.x().get(segment)), plot.y() + view().viewport().yOf(pca.y().get(segment)));
    }

    private Pca pca(int segments) {
        return Pca.of(run.first(segments).stream().map(SegmentTrace::memoryEmbedding).map(Optional::orElseThrow).toList());
    }

    @Test
    void hoverExplainsAMemoryAndAClickSelectsIt() {
        show(run, 60);
        select(40);
        project();
        Point2D there = place(pca(60), 17);
        moveTo(there);
        pulse();
        int hovered = selection.hoveredProperty().get();
        assertThat(place(pca(60), hovered).distance(there)).isLessThan(13);
        assertThat(text(".mem-hover-card .title")).isEqualTo(Texts.get("view.map.card", hovered));
        clickOn(there);
        assertThat(selection.getSegment()).isEqualTo(hovered);
        assertThat(view().getAccessibleText()).contains("segment " + hovered);
    }

    @Test
    void theTimeSliderLeavesLaterMemoriesFaint() {
        show(run, 60);
        project();
        WritableImage all = picture();
        interact(() -> view().playback().untilProperty().set(20));
        assertThat(difference(all, picture())).isGreaterThan(500);
        assertThat(view().playback().isLater(20)).isFalse();
        assertThat(view().playback().isLater(21)).isTrue();
        assertThat(view().note()).endsWith(Texts.get("view.map.until", 20));
        interact(() -> view().playback().reset());
        assertThat(difference(all, picture())).isZero();
    }

    @Test
    void saysWhyThereIsNoMapYet() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.too-few"));
        append(run.traces().subList(1, 20));
        project();
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
    }

    @Test
    void aModelWithoutMemoriesGetsASentence() {
        interact(() -> {
            List<SegmentTrace> traces = Runs.withRecalls(List.of(Optional.empty(), Optional.empty())).traces();
            SyntheticRun words = SyntheticRun.of(40, 1, 4);
            view().begin(words.header(), words.text());
            view().append(traces);
        });
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.none"));
    }

    @Test
    void aProjectionOfAnEarlierRunIsDropped() {
        show(run, 60);
        assertThat(background).hasSize(1);
        show(SyntheticRun.of(400, 40, 30), 1);
        project();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.too-few"));
    }

    @Test
    void oneProjectionAtATime() {
        begin(run);
        for (int i = 0; i < 60; i += 3) {
            append(run.traces().subList(i, i + 3));
        }
        assertThat(background).hasSize(1);
        project();
        waitUntil(() -> !background.isEmpty());
        assertThat(background).hasSize(1);
    }

    @Test
    void keysStepAndZoom() {
        show(run, 60);
        project();
        interact(() -> view().requestFocus());
        select(10);
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(11);
        double before = view().viewport().xOf(1) - view().viewport().xOf(0);
        type(KeyCode.PLUS);
        assertThat(view().viewport().xOf(1) - view().viewport().xOf(0)).isGreaterThan(before);
        type(KeyCode.DIGIT0);
        pulse();
        assertThat(view().viewport().xOf(1) - view().viewport().xOf(0)).isEqualTo(before);
    }

    @Test
    void aLassoPicksWhatLiesInside() {
        show(run, 60);
        project();
        Pca pca = pca(60);
        double left = view().localToScreen(0, 0).getX() + 40;
        double middle = view().localToScreen(300, 0).getX();
        IndexSet expected = IndexSet.of(IntStream.range(0, 60).filter(n -> place(pca, n).getX() < middle));
        Point2D top = view().localToScreen(0, 20);
        Point2D bottom = view().localToScreen(0, 460);
        drag(new Point2D(left, top.getY()), MouseButton.PRIMARY).moveTo(new Point2D(middle, top.getY()))
                .moveTo(new Point2D(middle, bottom.getY())).dropTo(new Point2D(left, bottom.getY()));
        assertThat(selection.picked()).isEqualTo(Picked.segments(expected));
        assertThat(expected.size()).isBetween(5, 55);
        interact(() -> selection.history().undo());
        assertThat(selection.picked().isEmpty()).isTrue();
    }

    @Test
    void everyColourAndLinkDrawsItsOwnPicture() {
        show(run, 60);
        select(40);
        project();
        WritableImage before = picture();
        for (MapColour colour : List.of(MapColour.GAIN, MapColour.LOSS, MapColour.NORM, MapColour.POPULARITY)) {
            interact(() -> view().colourProperty().set(colour));
            WritableImage now = picture();
            assertThat(difference(before, now)).as(colour.name()).isGreaterThan(300);
            before = now;
        }
        interact(() -> view().linksProperty().set(MapLinks.NEIGHBOURS));
        assertThat(difference(before, picture())).isGreaterThan(100);
        List<Floats> rows = run.first(60).stream().map(SegmentTrace::memoryEmbedding).map(Optional::orElseThrow).toList();
        assertThat(view().neighbours(40)).isEqualTo(Neighbours.nearest(rows, 40, 8));
    }

    @Test
    void chaptersColourTheMapWhereThereAreSome() {
        show(run, 60);
        project();
        interact(() -> view().colourProperty().set(MapColour.CHAPTER));
        assertThat(view().table().column("colour").exact(3)).isEmpty();
        int half = run.text().charStart(1200);
        interact(() -> view().structure(new Chapters(List.of(new Chapter("One", 0, 1), new Chapter("Two", half, 1)))));
        assertThat(view().table().column("colour").number(3)).isEqualTo(1);
        assertThat(view().table().column("colour").number(40)).isEqualTo(2);
    }

    @Test
    void clustersAreToldByColourInTheTableAndOnTheCard() {
        show(run, 60);
        interact(() -> view().colourProperty().set(MapColour.CLUSTER));
        project();
        List<Floats> memories = run.first(60).stream().map(SegmentTrace::memoryEmbedding).map(Optional::orElseThrow).toList();
        Ints clusters = Clusters.of(memories, MapLayout.CLUSTERS, () -> true).orElseThrow();
        for (int n = 0; n < 60; n++) {
            assertThat(view().table().column("colour").number(n)).isEqualTo(1 + clusters.get(n));
        }
        moveTo(place(pca(60), 17));
        pulse();
        int hovered = selection.hoveredProperty().get();
        assertThat(lookup(".mem-hover-card .value").queryAllAs(Label.class)).extracting(Label::getText)
                .contains(String.valueOf(clusters.get(hovered) + 1));
    }

    @Test
    void umapIsComputedInTheBackgroundAndCanBeGivenUp() {
        show(run, 60);
        project();
        interact(() -> view().projectionProperty().set(Projection.UMAP));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.umap.working"));
        assertThat(lookup(".mem-working").query().isVisible()).isTrue();
        clickOn(Texts.get("view.map.cancel"));
        assertThat(view().projectionProperty().get()).isEqualTo(Projection.PCA);
        project();
        assertThat(view().getAccessibleText()).contains("% of the variance");
        interact(() -> view().projectionProperty().set(Projection.UMAP));
        project();
        assertThat(lookup(".mem-working").query().isVisible()).isFalse();
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        assertThat(view().table().rowCount()).isEqualTo(60);
        assertThat(view().getAccessibleText()).contains("directions mean nothing");
    }

    @Test
    void fixedAxesStayForWhatIsReadNext() {
        show(run, 30);
        project();
        Pca.Axes axes = pca(30).axes();
        interact(() -> view().fixedAxesProperty().set(true));
        append(run.traces().subList(30, 60));
        waitUntil(() -> !background.isEmpty());
        project();
        List<Floats> rows = run.first(60).stream().map(SegmentTrace::memoryEmbedding).map(Optional::orElseThrow).toList();
        assertThat(view().table().rowCount()).isEqualTo(60);
        for (int n = 0; n < 60; n++) {
            assertThat(view().table().column("x").number(n)).isEqualTo(axes.project(rows).get(0).get(n));
        }
    }

    @Test
    void promptsAndSummariesHaveMapsToo() {
        show(run, 60);
        interact(() -> view().embeddingProperty().set(Embedding.SUMMARY));
        project();
        select(12);
        assertThat(view().getAccessibleText()).startsWith(Texts.get("view.map.card.summary", 12));
        interact(() -> {
            view().begin(run.header(), run.text());
            view().append(Runs.without(run.first(5)));
        });
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.map.none-of-these"));
    }

    @Test
    void withShiftTheKeysPick() {
        show(run, 60);
        project();
        select(10);
        interact(() -> view().requestFocus());
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(10, 13));
    }
}
