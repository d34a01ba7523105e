package org.mnemoscope.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files and folders dropped anywhere on the window are opened. */
final class FileDrop {
    private FileDrop() {}

    static void install(Scene scene, Consumer<List<Path>> open) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            open.accept(paths);
            event.setDropCompleted(!paths.isEmpty());
            event.consume();
        });
    }
}
