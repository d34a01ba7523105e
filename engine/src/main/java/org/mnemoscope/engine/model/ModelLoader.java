package org.mnemoscope.engine.model;

import java.nio.file.Path;
import org.mnemoscope.engine.config.ModelFolder;

/** Opens model folders: a folder with {@code hmt.json}, a backbone folder and an HMT checkpoint. */
public interface ModelLoader {
    /**
     * Starts ahead of time what the first model will need, and lets the work of the calling thread give way to a window. Called once, on
     * the thread that will load the model; a failure is left for the load to tell.
     */
    default void prepare() {}

    /**
     * Reads headers only: what the folder holds, and everything that is wrong with it. Fast, loads no weights, starts no native engine.
     *
     * @throws org.mnemoscope.engine.error.ModelException if the folder is no model folder or a file of it cannot be read
     */
    default ModelCard inspect(Path folder) {
        return inspect(ModelFolder.read(folder));
    }

    /**
     * As {@link #inspect(Path)}, for settings that need not be on disk, as those of a bare checkpoint.
     *
     * @throws org.mnemoscope.engine.error.ModelException if a file that it names cannot be read
     */
    ModelCard inspect(ModelFolder folder);

    /**
     * Loads a model on the calling thread, which becomes its engine thread.
     *
     * @param where device and number format
     * @throws org.mnemoscope.engine.error.ModelException if anything needed is missing or does not fit
     */
    default MemoryModel load(Path folder, Placement where) {
        return load(ModelFolder.read(folder), where);
    }

    /**
     * As {@link #load(Path, Placement)}, for settings that need not be on disk.
     *
     * @throws org.mnemoscope.engine.error.ModelException if anything needed is missing or does not fit
     */
    MemoryModel load(ModelFolder folder, Placement where);
}
