package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // fields are set by TestFX
class FileDropTest extends ApplicationTest {
    private final List<Path> opened = new ArrayList<>();
    private Scene scene;

    @Override
    public void start(Stage stage) {
        scene = new Scene(new StackPane());
        FileDrop.install(scene, opened::addAll);
    }

    /** What a desktop offers while something is dragged over a window. */
    private static Dragboard offering(List<File> files) {
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(FileDropTest.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "hasContent" -> !files.isEmpty() && args[0] == DataFormat.FILES;
                    case "getContent" -> args[0] == DataFormat.FILES && !files.isEmpty() ? files : null;
                    case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                    default -> null;
                });
        return DragboardHelper.createDragboard(clipboard);
    }

    private DragEvent fire(EventType<DragEvent> what, List<File> files) {
        List<DragEvent> delivered = new ArrayList<>();
        interact(() -> {
            scene.addEventHandler(what, delivered::add);
            Event.fireEvent(scene, new DragEvent(what, offering(files), 5, 5, 5, 5, TransferMode.COPY, null, null, null));
        });
        assertThat(delivered).hasSize(1);
        return delivered.get(0);
    }

    @Test
    void filesAreTakenAndOpened() {
        List<File> files = List.of(new File("a b.txt"), new File("model"));
        assertThat(fire(DragEvent.DRAG_OVER, files).isAccepted()).isTrue();
        assertThat(opened).as("not before they are dropped").isEmpty();
        assertThat(fire(DragEvent.DRAG_DROPPED, files).isDropCompleted()).isTrue();
        assertThat(opened).containsExactly(Path.of("a b.txt"), Path.of("model"));
    }

    @Test
    void whatIsNoFileIsNotTaken() {
        assertThat(fire(DragEvent.DRAG_OVER, List.of()).isAccepted()).isFalse();
    }
}
