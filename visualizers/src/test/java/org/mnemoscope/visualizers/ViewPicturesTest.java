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
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.TraceView;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.testing.Pictures;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** All views together as in the window, in both themes, written to target/pictures to be looked at. */
class ViewPicturesTest extends ApplicationTest {
    private final Selection selection = new Selection();
    private final ExecutorService feeder = Executors.newSingleThreadExecutor();
    private ReadingView reading;
    private RecallMatrixView recall;
    private MemoryMapView map;
    private List<TraceView> views;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        reading = new ReadingView(selection);
        recall = new RecallMatrixView(selection);
        map = new MemoryMapView(selection, feeder, Platform::runLater);
        InspectorView inspector = new InspectorView(selection);
        PerplexityView curve = new PerplexityView(selection, feeder);
        views = List.of(reading, recall, map, inspector, curve);
        HBox middle = new HBox(titled(reading, 520), titled(recall, 560), titled(map, 560), titled(inspector, 360));
        BorderPane root = new BorderPane(middle);
        Region bottom = titled(curve, 2000);
        bottom.setPrefHeight(280);
        root.setBottom(bottom);
        Scene scene = new Scene(root, 2000, 980);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
    }

    private static Region titled(TraceControl view, double width) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Node options = view.optionsBar();
        Label title = new Label(view.getAccessibleText());
        title.setMinWidth(0);
        HBox header = new HBox(title, gap, options);
        header.setStyle("-fx-background-color: -color-bg-subtle; -fx-padding: 4 8 4 8; -fx-alignment: center-left;");
        VBox box = new VBox(header, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        box.setPrefWidth(width);
        box.setStyle("-fx-border-color: transparent -color-border-default transparent transparent;");
        return box;
    }

    @AfterEach
    void stopFeeder() throws InterruptedException {
        feeder.shutdownNow();
        assertThat(feeder.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private void settle() throws Exception {
        for (int i = 0; i < 6; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            feeder.submit(() -> {}).get(10, TimeUnit.SECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) throws Exception {
        settle();
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> reading.getScene().snapshot(null)).get();
        assertThat(Files.size(Pictures.save(image, name))).isGreaterThan(20_000);
    }

    @Test
    void adHoc() throws Exception {
        SyntheticRun one = SyntheticRun.of(40, 64, 70);
        interact(() -> views.forEach(view -> { view.begin(one.header(), one.text()); view.append(one.traces()); }));
        picture("x-one");
        SyntheticRun few = SyntheticRun.of(500, 64, 70);
        interact(() -> views.forEach(view -> { view.begin(few.header(), few.text()); view.append(few.traces()); }));
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        picture("x-few");
        SyntheticRun book = SyntheticRun.of(1_000_000, 285, 400);
        interact(() -> views.forEach(view -> { view.begin(book.header(), book.text()); view.append(book.first(3000)); }));
        interact(() -> { selection.selectPair(2000, 1800); reading.tintProperty().set(org.mnemoscope.visualizers.reader.TokenTint.SURPRISAL); });
        interact(() -> ((PerplexityView) views.get(4)).logarithmicProperty().set(true));
        picture("x-book-light");
        interact(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        moveTo(recall).moveBy(-60, -40);
        scroll(60, javafx.geometry.VerticalDirection.DOWN);
        moveTo(reading);
        picture("x-book-zoomed");
    }

    @Test
    void bothThemesWhileReadingAndAtRest() throws Exception {
        SyntheticRun run = SyntheticRun.of(7900, 64, 70,
                List.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.NO_MEMORY));
        picture("empty-dark");
        interact(() -> views.forEach(view -> view.begin(run.header(), run.text())));
        interact(() -> views.forEach(view -> view.append(run.first(90))));
        picture("reading-dark");
        interact(() -> selection.selectPair(57, 32));
        moveTo(recall).moveBy(-100, -60);
        picture("selected-dark");
        interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        picture("selected-light");
        moveTo(map);
        interact(() -> views.forEach(view -> view.append(run.traces().subList(90, run.traces().size()))));
        interact(() -> selection.select(88));
        picture("finished-light");
        assertThat(Texts.get("view.recall.name")).isNotEmpty();
    }
}
