package org.mnemoscope.tests.window;

import java.nio.file.Path;
import java.util.Optional;
import org.mnemoscope.app.workspace.FilePicker;

/** A person who closes every file dialog. */
final class NobodyChooses implements FilePicker {
    @Override
    public Optional<Path> textToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> modelFolderToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> checkpointToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> backboneFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> runToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> runToWrite(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> runFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> jsonToWrite(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> pictureToWrite(String name) {
        return Optional.empty();
    }
}
