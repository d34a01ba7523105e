package org.mnemoscope.engine.model;

import java.nio.file.Path;

/** Opens model folders: a folder with {@code hmt.json}, a backbone folder and an HMT checkpoint. */
public interface ModelLoader {
    /**
     * Reads headers only: what the folder holds, and everything that is wrong with it. Fast, loads no weights, starts no native engine.
     *
     * @throws org.mnemoscope.engine.error.ModelException if the folder is no model folder or a file of it cannot be read
     */
    ModelCard inspect(Path folder);

    /**
     * Loads a model on the calling thread, which becomes its engine thread.
     *
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @throws org.mnemoscope.engine.error.ModelException if anything needed is missing or does not fit
     */
    MemoryModel load(Path folder, String device);
}
