package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** A person who always chooses the same path. */
public final class FakePicker implements FilePicker {
    private Optional<Path> choice = Optional.empty();

    public void choose(Path path) {
        choice = Optional.of(path);
    }

    @Override
    public Optional<Path> textToOpen() {
        return choice;
    }

    @Override
    public Optional<Path> modelFolderToOpen() {
        return choice;
    }

    @Override
    public Optional<Path> checkpointToOpen() {
        return choice;
    }

    @Override
    public Optional<Path> backboneFolder() {
        return choice;
    }

    @Override
    public Optional<Path> runToOpen() {
        return choice;
    }

    @Override
    public Optional<Path> runToWrite(String name) {
        return choice;
    }

    @Override
    public Optional<Path> runFolder() {
        return choice;
    }

    @Override
    public Optional<Path> jsonToWrite(String name) {
        return choice;
    }

    @Override
    public Optional<Path> pictureToWrite(String name) {
        return choice;
    }
}
