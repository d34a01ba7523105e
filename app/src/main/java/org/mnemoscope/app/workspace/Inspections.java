package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.model.BareCheckpoint;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.visualizers.common.Texts;

/** Looks at models from their settings and headers alone, in the background; nothing is loaded. Belongs to the FX thread. */
public final class Inspections {
    private final Workspace workspace;
    private final AppThreads threads;
    private final ModelLoader loader;
    private int newest;

    Inspections(Workspace workspace, AppThreads threads, ModelLoader loader) {
        this.workspace = workspace;
        this.threads = threads;
        this.loader = loader;
    }

    /**
     * Shows the model card of a folder, or asks for the settings of a checkpoint without {@code hmt.json}, which shows as much.
     * What is neither is told in a notice.
     */
    public void show(Path folder) {
        int number = ++newest;
        if (BareCheckpoint.isDescribed(folder)) {
            look(folder, () -> loader.inspect(folder), number, workspace.cardProperty()::set);
        } else {
            look(folder, () -> BareCheckpoint.find(folder), number, found -> found.ifPresentOrElse(
                    workspace.bareCheckpointProperty()::set,
                    () -> look(folder, () -> loader.inspect(folder), number, workspace.cardProperty()::set)));
        }
    }

    private <T> void look(Path folder, Supplier<T> look, int number, Consumer<T> show) {
        String activity = Texts.get("app.inspecting", folder.getFileName());
        workspace.noticeProperty().set(null);
        workspace.activities().add(activity);
        threads.call(
                threads.background(),
                look,
                found -> {
                    workspace.activities().remove(activity);
                    if (number == newest) {
                        show.accept(found);
                    }
                },
                thrown -> {
                    workspace.activities().remove(activity);
                    workspace.noticeProperty().set(Notice.of(thrown));
                });
    }

    /** Shows the model card of a folder that could not be loaded, if the card says why; what failed was told already. */
    void showIfBroken(Path folder) {
        int number = ++newest;
        threads.call(
                threads.background(),
                () -> loader.inspect(folder),
                card -> {
                    if (number == newest && !card.problems().isEmpty()) {
                        workspace.cardProperty().set(card);
                    }
                },
                thrown -> {}); // the notice of the failed loading says the same
    }

    /** Finds out what a model would be whose settings need not be on disk. Every answer comes: the asker knows which is the newest. */
    public void check(ModelFolder folder, Consumer<ModelCard> done, Consumer<Throwable> failed) {
        threads.call(threads.background(), () -> loader.inspect(folder), done, failed);
    }
}
