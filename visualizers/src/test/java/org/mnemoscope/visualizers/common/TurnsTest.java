package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.testing.DrawnView;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TurnsTest extends ApplicationTest {
    private static final int VIEWS = 4;

    private final Selection selection = new Selection();
    private final SyntheticRun run = SyntheticRun.of(400, 20, 10);
    /** What was drawn, in order: the view, and how many segments it had. */
    private final List<String> drawings = new ArrayList<>();
    private final List<DrawnView> views = new ArrayList<>();

    /** A view whose drawing takes more than its share of a frame. */
    private DrawnView slow(int number) {
        DrawnView[] view = new DrawnView[1];
        view[0] = new DrawnView(selection, () -> {
            long end = System.nanoTime() + 10_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            drawings.add(number + ":" + view[0].segments());
        });
        return view[0];
    }

    @Override
    public void start(Stage stage) {
        for (int i = 0; i < VIEWS; i++) {
            views.add(slow(i));
        }
        stage.setScene(new Scene(new VBox(views.toArray(Node[]::new)), 600, 600));
        stage.show();
        views.forEach(view -> view.begin(run.header(), run.text()));
    }

    private void append(int segment) {
        views.forEach(view -> view.append(run.traces().subList(segment, segment + 1)));
        selection.select(segment);
    }

    private int drawnOnScreen(Runnable change) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            drawings.clear();
            change.run();
            views.get(0).getScene().getRoot().layout();
            return drawings.size();
        });
    }

    @Test
    void whatAPersonDoesIsDrawnByAllInTheNextLayout() {
        assertThat(drawnOnScreen(() -> append(0))).isEqualTo(VIEWS);
    }

    @Test
    void whatIsSpreadIsDrawnInTurnAndByAllInTheEnd() throws Exception {
        assertThat(drawnOnScreen(() -> selection.turns().spread(() -> append(0)))).as("in the layout that follows").isZero();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, drawings::size) == VIEWS);
        assertThat(drawings).containsExactly("0:1", "1:1", "2:1", "3:1");
    }

    /** Views that are slower than what comes draw less often, never something old, and each has its turn. */
    @Test
    void aTurnShowsTheNewest() throws Exception {
        drawnOnScreen(() -> {
            selection.turns().spread(() -> append(0));
            selection.turns().spread(() -> append(1));
            selection.turns().spread(() -> append(2));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, drawings::size) == VIEWS);
        assertThat(drawings).containsExactly("0:3", "1:3", "2:3", "3:3");
    }

    /** What a person does shows what waits as well, and is not drawn twice. */
    @Test
    void aGestureTakesWhatWaitsAlong() throws Exception {
        int drawn = drawnOnScreen(() -> {
            selection.turns().spread(() -> append(0));
            selection.hoveredProperty().set(1);
        });
        assertThat(drawn).isEqualTo(VIEWS);
        int[] frames = {0};
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> views.get(0).getScene().addPostLayoutPulseListener(() -> frames[0]++));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Platform.requestNextPulse();
            return frames[0] >= 3;
        }));
        assertThat(drawings).containsExactlyInAnyOrder("0:1", "1:1", "2:1", "3:1");
    }

    @Test
    void whatComesAfterwardsComesWhenAllIsDrawn() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> selection.turns().whenDrawn(() -> drawings.add("nothing waits")));
        assertThat(drawings.remove(drawings.size() - 1)).isEqualTo("nothing waits");
        drawnOnScreen(() -> {
            selection.turns().spread(() -> append(0));
            selection.turns().whenDrawn(() -> drawings.add("all"));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, drawings::size) == VIEWS + 1);
        assertThat(drawings).containsExactly("0:1", "1:1", "2:1", "3:1", "all");
    }

    @Test
    void aViewThatIsNotOnTheScreenIsNotWaitedFor() {
        DrawnView alone = slow(9);
        interact(() -> {
            alone.begin(run.header(), run.text());
            selection.turns().spread(() -> alone.append(run.traces().subList(0, 1)));
        });
        assertThat(alone.isNeedsLayout()).isTrue();
    }
}
