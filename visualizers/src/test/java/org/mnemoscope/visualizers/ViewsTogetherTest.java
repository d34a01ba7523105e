package org.mnemoscope.visualizers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What holds for all views at once: memory, sizes, words. */
class ViewsTogetherTest extends ApplicationTest {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Selection selection = new Selection();
    private final HBox root = new HBox();
    private Stage stage;

    @Override
    public void start(Stage shown) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage = shown;
        Scene scene = new Scene(root, 1500, 500);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        shown.setScene(scene);
        shown.show();
    }

    @AfterEach
    void stopWorker() throws InterruptedException {
        worker.shutdown();
        assertThat(worker.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private List<TraceControl> views() {
        return List.of(new ReadingView(selection), new RecallMatrixView(selection), new PerplexityView(selection), new ConcentrationView(selection),
                new MemoryMapView(selection, worker, Platform::runLater), new InspectorView(selection));
    }

    private void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            worker.submit(() -> {}).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void anOldRunIsForgottenWhenANewOneBegins() throws Exception {
        List<TraceControl> views = new ArrayList<>();
        interact(() -> {
            views.addAll(views());
            root.getChildren().addAll(views);
        });
        WeakReference<SegmentTrace> old = showARun(views);
        for (int i = 0; i < 20; i++) {
            SyntheticRun next = SyntheticRun.of(600, 30, 10);
            interact(() -> views.forEach(view -> {
                view.begin(next.header(), next.text());
                view.append(next.traces());
            }));
        }
        settle();
        assertFreed(old);
    }

    private WeakReference<SegmentTrace> showARun(List<TraceControl> views) throws Exception {
        SyntheticRun run = SyntheticRun.of(1200, 30, 10);
        interact(() -> views.forEach(view -> {
            view.begin(run.header(), run.text());
            view.append(run.traces());
        }));
        interact(() -> selection.select(7));
        settle();
        return new WeakReference<>(run.traces().get(7));
    }

    @Test
    void aViewThatIsNoLongerUsedIsFreedThoughTheSelectionLives() throws Exception {
        List<WeakReference<TraceControl>> gone = new ArrayList<>();
        interact(() -> {
            for (TraceControl view : List.of(new ReadingView(selection), new RecallMatrixView(selection), new InspectorView(selection),
                    new PerplexityView(selection), new ConcentrationView(selection))) {
                view.optionsBar();
                root.getChildren().add(view);
                gone.add(new WeakReference<>(view));
            }
        });
        settle();
        interact(() -> root.getChildren().clear());
        settle();
        interact(() -> stage.requestFocus());
        for (WeakReference<TraceControl> view : gone) {
            assertFreed(view);
        }
    }

    private static void assertFreed(WeakReference<?> reference) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return reference.get() == null;
        });
    }

    @Test
    void everyViewBearsAnySizeAndSaysWhatItIs() throws Exception {
        SyntheticRun run = SyntheticRun.of(1200, 30, 10);
        interact(() -> {
            root.getChildren().addAll(views());
            for (var node : root.getChildren()) {
                TraceControl view = (TraceControl) node;
                view.begin(run.header(), run.text());
                view.append(run.traces());
                view.setMinSize(0, 0);
                assertThat(view.getAccessibleRoleDescription()).isNotBlank();
                assertThat(view.optionsBar()).isSameAs(view.optionsBar());
            }
        });
        for (double size : new double[] {0, 1, 13, 60, 150, 800}) {
            interact(() -> root.getChildren().forEach(node -> {
                ((TraceControl) node).setMaxSize(size, size);
                node.resize(size, size);
                ((TraceControl) node).layout();
                assertThat(node.getAccessibleText()).isNotBlank();
            }));
        }
        settle();
    }
}
