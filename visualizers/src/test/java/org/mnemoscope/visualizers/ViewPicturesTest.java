package org.mnemoscope.visualizers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.reader.TokenTint;
import org.mnemoscope.visualizers.testing.Pictures;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewsPanel;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** All views together in both themes, written to target/pictures to be looked at; a view that fails to draw fails here. */
class ViewPicturesTest extends ApplicationTest {
    /** An empty scene of this size takes less than this many bytes as a picture. */
    private static final int EMPTY_PICTURE = 20_000;

    private final Selection selection = new Selection();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private ViewsPanel panel;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        panel = new ViewsPanel(selection, worker);
        Scene scene = new Scene(panel, 2000, 980);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stopWorker() throws InterruptedException {
        worker.shutdown();
        assertThat(worker.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private void picture(String name) throws Exception {
        for (int i = 0; i < 6; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            worker.submit(() -> {}).get(20, TimeUnit.SECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> panel.getScene().snapshot(null)).get();
        assertThat(Files.size(Pictures.save(image, name))).isGreaterThan(EMPTY_PICTURE);
    }

    @Test
    void bothThemesWhileReadingAndAtRest() throws Exception {
        SyntheticRun run = SyntheticRun.of(7900, 64, 70,
                List.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.NO_MEMORY));
        picture("empty-dark");
        interact(() -> panel.begin(run));
        interact(() -> panel.append(run.first(90)));
        picture("reading-dark");
        interact(() -> selection.selectPair(57, 32));
        moveTo(panel.recall()).moveBy(-100, -60);
        picture("selected-dark");
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        picture("selected-light");
        moveTo(panel.map());
        interact(() -> panel.append(run.traces().subList(90, run.traces().size())));
        interact(() -> selection.select(88));
        picture("finished-light");
    }

    @Test
    void aWholeNovel() throws Exception {
        SyntheticRun book = SyntheticRun.of(1_000_000, 285, 400);
        interact(() -> panel.begin(book));
        interact(() -> panel.append(book.first(3000)));
        interact(() -> selection.selectPair(2000, 1800));
        interact(() -> panel.reading().tintProperty().set(TokenTint.SURPRISAL));
        interact(() -> panel.curve().logarithmicProperty().set(true));
        picture("novel-dark");
    }
}
