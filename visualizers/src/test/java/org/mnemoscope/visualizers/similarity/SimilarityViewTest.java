package org.mnemoscope.visualizers.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.Vectors;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class SimilarityViewTest extends ViewTest<SimilarityView> {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected SimilarityView create() {
        return new SimilarityView(selection, background::add, Runnable::run);
    }

    private void work() {
        interact(() -> {
            for (Runnable task = background.poll(); task != null; task = background.poll()) {
                task.run();
            }
        });
        pulse();
    }

    private double cosine(int i, int j) {
        Floats a = run.traces().get(i).memoryEmbedding().orElseThrow();
        return Vectors.cosine(a, run.traces().get(j).memoryEmbedding().orElseThrow());
    }

    private Point2D cell(int row, int column) {
        SimilaritySkin skin = (SimilaritySkin) view().getSkin();
        return at(skin.left() + view().viewport().xOf(column + 0.5), skin.top() + view().viewport().yOf(row + 0.5));
    }

    @Test
    void theTableHoldsEveryCosine() {
        show(run, 60);
        work();
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(3600);
        assertThat(table.column("cosine").number(17 * 60 + 42)).isCloseTo(cosine(17, 42), within(1e-5));
        assertThat(table.column("segment").exact(17 * 60 + 42)).isEqualTo("17");
        assertThat(table.column("memory").exact(17 * 60 + 42)).isEqualTo("42");
    }

    @Test
    void aClickSelectsThePairAndHoveringExplainsIt() {
        show(run, 60);
        work();
        moveTo(cell(40, 22));
        pulse();
        assertThat(text(".mem-hover-card .title")).isEqualTo(Texts.get("view.similarity.cell", 40, 22, Numbers.fixed(cosine(40, 22), 3)));
        clickOn(cell(40, 22));
        assertThat(selection.getSegment()).isEqualTo(40);
        assertThat(selection.getRecalled()).isEqualTo(22);
        type(KeyCode.RIGHT);
        pulse();
        assertThat(selection.getRecalled()).isEqualTo(23);
        assertThat(view().getAccessibleText()).contains("memories 40 and 23");
    }

    @Test
    void aDragPicksARectangleAndTheRestIsGreyed() {
        show(run, 60);
        work();
        WritableImage all = picture();
        drag(cell(10, 20), MouseButton.PRIMARY).dropTo(cell(20, 35));
        assertThat(selection.picked()).isEqualTo(Picked.cells(IndexSet.range(10, 21), IndexSet.range(20, 36)));
        assertThat(difference(all, picture())).isGreaterThan(10_000);
    }

    @Test
    void theWheelZoomsAndAnotherButtonMoves() {
        show(run, 60);
        work();
        double fitting = view().viewport().cellWidth();
        moveTo(cell(30, 30));
        scroll(5, VerticalDirection.DOWN);
        pulse();
        assertThat(view().viewport().cellWidth()).isNotCloseTo(fitting, within(1e-6));
        interact(() -> view().viewport().zoomAt(0, 0, 4));
        pulse();
        double row = view().viewport().rowAt(0);
        drag(at(300, 300), MouseButton.SECONDARY).dropTo(at(300, 200));
        assertThat(view().viewport().rowAt(0)).isGreaterThan(row);
        interact(() -> view().requestFocus());
        type(KeyCode.DIGIT0);
        pulse();
        assertThat(view().viewport().cellWidth()).isCloseTo(fitting, within(1e-9));
    }

    @Test
    void summariesAreComparedToo() {
        show(run, 90);
        work();
        WritableImage memories = picture();
        interact(() -> view().likenessProperty().set(Likeness.SUMMARY_WITH_MEMORY));
        work();
        select(12);
        assertThat(view().getAccessibleText()).contains("12");
        assertThat(difference(memories, picture())).isGreaterThan(50);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.similarity.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.similarity.too-few"));
        append(run.traces().subList(1, 9));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.similarity.working"));
        work();
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.similarity.none"));
    }
}
