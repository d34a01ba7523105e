package org.mnemoscope.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.visualizers.common.Texts;

/** Asks for files with the operating system's own dialogs, each beginning in the folder used last. */
final class StageFilePicker implements FilePicker {
    private final Stage stage;
    private @Nullable Path lastFolder;

    StageFilePicker(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> textToOpen() {
        ExtensionFilter texts = new ExtensionFilter(Texts.get("app.picker.texts"), "*.txt", "*.md", "*.markdown",
                "*.epub", "*.pdf", "*.html", "*.htm", "*.xhtml");
        ExtensionFilter all = new ExtensionFilter(Texts.get("app.picker.all"), "*.*");
        return kept(fileChooser(Texts.get("app.picker.text"), texts, all).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> modelFolderToOpen() {
        return folder(Texts.get("app.picker.model"));
    }

    @Override
    public Optional<Path> checkpointToOpen() {
        ExtensionFilter weights = new ExtensionFilter(Texts.get("app.picker.checkpoints"), "*.pth", "*.pt", "*.bin", "*.safetensors");
        ExtensionFilter all = new ExtensionFilter(Texts.get("app.picker.all"), "*.*");
        return kept(fileChooser(Texts.get("app.picker.checkpoint"), weights, all).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> backboneFolder() {
        return folder(Texts.get("app.picker.backbone"));
    }

    @Override
    public Optional<Path> runToOpen() {
        ExtensionFilter runs = new ExtensionFilter(Texts.get("app.picker.runs"), "*.mscope");
        return kept(fileChooser(Texts.get("app.picker.run"), runs).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> runToWrite(String name) {
        FileChooser chooser = fileChooser(Texts.get("app.picker.run_copy"), new ExtensionFilter(Texts.get("app.picker.runs"), "*.mscope"));
        chooser.setInitialFileName(name);
        return kept(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> runFolder() {
        return folder(Texts.get("app.picker.run_folder"));
    }

    @Override
    public Optional<Path> jsonToWrite(String name) {
        ExtensionFilter lines = new ExtensionFilter(Texts.get("app.picker.json_lines"), "*.jsonl", "*.json");
        FileChooser chooser = fileChooser(Texts.get("app.picker.json"), lines);
        chooser.setInitialFileName(name);
        return kept(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> pictureToWrite(String name) {
        FileChooser chooser = fileChooser(Texts.get("app.picker.picture"), new ExtensionFilter(Texts.get("app.picker.pictures"), "*.png"));
        chooser.setInitialFileName(name);
        return kept(chooser.showSaveDialog(stage));
    }

    private FileChooser fileChooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(List.of(filters));
        if (lastFolder != null && Files.isDirectory(lastFolder)) {
            chooser.setInitialDirectory(lastFolder.toFile());
        }
        return chooser;
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (lastFolder != null && Files.isDirectory(lastFolder)) {
            chooser.setInitialDirectory(lastFolder.toFile());
        }
        return kept(chooser.showDialog(stage));
    }

    private Optional<Path> kept(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        Path path = chosen.toPath();
        lastFolder = path.getParent();
        return Optional.of(path);
    }
}
