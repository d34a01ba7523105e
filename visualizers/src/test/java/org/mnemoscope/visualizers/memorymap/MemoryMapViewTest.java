package org.mnemoscope.visualizers.memorymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.trace.SegmentTrace;
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
        MapPainter.Plot plot = MapPainter.plot(view().getWidth(), view().getHeight(), view().font().getSize(), new org.mnemoscope.visualizers.axis.PixelGrid(1));
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
}
