package org.mnemoscope.engine.fake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.model.Placement;

/** Takes any folder with an {@code hmt.json} for a model. */
public final class FakeModelLoader implements ModelLoader {
    private final Supplier<MemoryModel> models;

    public FakeModelLoader() {
        this(FakeModel::new);
    }

    public FakeModelLoader(Supplier<MemoryModel> models) {
        this.models = models;
    }

    @Override
    public ModelCard inspect(Path folder) {
        if (!Files.exists(folder.resolve("hmt.json"))) {
            throw new ModelException(folder + " has no hmt.json.", "Choose a model folder.");
        }
        return FakeModel.card(folder, FakeModel.SETTINGS);
    }

    @Override
    public ModelCard inspect(ModelFolder folder) {
        return FakeModel.card(folder.folder(), folder.settings());
    }

    @Override
    public MemoryModel load(Path folder, Placement where) {
        inspect(folder);
        return models.get();
    }

    @Override
    public MemoryModel load(ModelFolder folder, Placement where) {
        return models.get();
    }
}
