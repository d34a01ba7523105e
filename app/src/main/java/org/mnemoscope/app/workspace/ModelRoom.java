package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.visualizers.common.Texts;

/** Where the loaded model lives. Belongs to the engine thread: every method is called there. */
final class ModelRoom {
    private final ModelLoader loader;
    private @Nullable MemoryModel model;

    ModelRoom(ModelLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads a model in place of the one before, which stays if the new one cannot be loaded.
     *
     * @throws ModelException if it cannot be loaded
     */
    LoadedModel load(Path folder, Placement where) {
        return settle(loader.load(folder, where));
    }

    /** As {@link #load(Path, Placement)}, for settings that need not be on disk. */
    LoadedModel load(ModelFolder folder, Placement where) {
        return settle(loader.load(folder, where));
    }

    private LoadedModel settle(MemoryModel loaded) {
        close();
        model = loaded;
        return LoadedModel.of(loaded);
    }

    /** @throws ReadingException if no model is loaded */
    MemoryModel model() {
        if (model == null) {
            throw new ReadingException(Texts.get("app.reading.no_model"), Texts.get("app.reading.no_model_todo"));
        }
        return model;
    }

    void close() {
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
