package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file or folder; empty if the person thinks better of it. */
public interface FilePicker {
    Optional<Path> textToOpen();

    Optional<Path> modelFolderToOpen();

    /** A checkpoint file: its weights, without a model folder around it. */
    Optional<Path> checkpointToOpen();

    /** A backbone folder in Hugging Face layout. */
    Optional<Path> backboneFolder();

    Optional<Path> runToOpen();

    /** Where to write a copy of a run file; {@code name} is a proposal. */
    Optional<Path> runToWrite(String name);

    /** A folder in which run files will be written. */
    Optional<Path> runFolder();

    /** Where to write JSON lines; {@code name} is a proposal. */
    Optional<Path> jsonToWrite(String name);

    /** Where to write a picture as PNG, with its SVG and its data beside it; {@code name} is a proposal. */
    Optional<Path> pictureToWrite(String name);
}
