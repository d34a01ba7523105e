package org.mnemoscope.app.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FakePicker;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.figure.Csv;
import org.mnemoscope.visualizers.figure.FigureDeed;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // fields are set by JUnit and TestFX
class FigureControllerTest extends ApplicationTest {
    @TempDir
    Path folder;

    private final FakePicker picker = new FakePicker();
    private final Workspace workspace = new Workspace(Settings.DEFAULT);
    private ConcentrationView view;
    private FigureController desk;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        view = new ConcentrationView(workspace.selection());
        Scene scene = new Scene(new StackPane(view), 600, 400);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void read() {
        desk = new FigureController(workspace, AppThreads.same(), picker, List::of);
        ReadingRequest request = FakeRuns.request(120);
        interact(() -> {
            try (FakeModel model = new FakeModel()) {
                FakeRuns.read(model, request, event -> {
                    if (event instanceof RunEvent.Started started) {
                        view.begin(started.header(), request.text());
                    } else if (event instanceof RunEvent.SegmentRead read) {
                        view.append(java.util.List.of(read.trace()));
                    }
                });
            }
        });
    }

    private void run(FigureDeed deed) {
        interact(() -> desk.run(deed, view));
    }

    /** Pictures have two pixels for each of the window's, whose size is what the tests before left it at. */
    private int twiceAsWide() {
        return (int) Math.round(2 * view.getWidth());
    }

    private Notice notice() {
        return requireNonNull(workspace.noticeProperty().get());
    }

    @Test
    void pictureLinesAndDataAreSavedSideBySide() throws Exception {
        picker.choose(folder.resolve("my figure.png"));
        run(FigureDeed.SAVE);
        assertThat(notice().what()).contains("my figure.png");
        assertThat(ImageIO.read(folder.resolve("my figure.png").toFile()).getWidth()).isEqualTo(twiceAsWide());
        assertThat(Files.readString(folder.resolve("my figure.svg"))).startsWith("<svg").contains("Recall concentration");
        assertThat(Files.readString(folder.resolve("my figure.csv"))).isEqualTo(Csv.of(view.table()));
        assertThat(workspace.activities()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void filesBesideThePictureAreNotReplacedUnasked() throws Exception {
        Path data = Files.writeString(folder.resolve("figure.csv"), "precious");
        picker.choose(folder.resolve("figure"));
        run(FigureDeed.SAVE);
        assertThat(notice().choices()).hasSize(2);
        interact(notice().choices().get(1).deed());
        assertThat(data).hasContent("precious");
        assertThat(folder.resolve("figure.png")).doesNotExist();
        interact(notice().choices().get(0).deed());
        assertThat(Files.readString(data)).isEqualTo(Csv.of(view.table()));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInASentence() {
        picker.choose(folder.resolve("nowhere").resolve("figure.png"));
        run(FigureDeed.SAVE);
        assertThat(notice().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(notice().what()).contains("figure.png");
        assertThat(workspace.activities()).isEmpty();
    }

    @Test
    void dataScriptAndImageGoToTheClipboard() {
        run(FigureDeed.COPY_DATA);
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(Csv.of(view.table())));
        run(FigureDeed.COPY_PYTHON);
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).contains("sqlite3", "effective_memories"));
        assertThat(notice().todo()).as("this run has no file").isNotEmpty();
        run(FigureDeed.COPY_IMAGE);
        interact(() -> assertThat(Optional.ofNullable(Clipboard.getSystemClipboard().getImage()).map(image -> image.getWidth())).hasValue((double) twiceAsWide()));
    }
}
