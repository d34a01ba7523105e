package org.mnemoscope.app.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.config.ModelFolderWriter;
import org.mnemoscope.engine.model.BareCheckpoint;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.visualizers.common.Texts;

/** Proposes settings for a bare checkpoint, checks every change against files and tensors, and opens or saves the result. */
public final class CheckpointController {
    private final CheckpointModel model;
    private final Workbench bench;
    private final AppThreads threads;
    private final FilePicker picker;
    private @Nullable BareCheckpoint bare;
    /** The proposal for the backbone chosen; null while there is none. */
    private @Nullable ModelFolder proposal;
    private boolean filling;
    private int newest;

    public CheckpointController(CheckpointModel model, Workbench bench, AppThreads threads, FilePicker picker) {
        this.model = model;
        this.bench = bench;
        this.threads = threads;
        this.picker = picker;
        bench.workspace().bareCheckpointProperty().addListener((property, before, now) -> begin(now));
        model.shownProperty().addListener((property, before, now) -> {
            if (!now) {
                bench.workspace().bareCheckpointProperty().set(null);
            }
        });
        InvalidationListener changed = observable -> check();
        for (Field field : Field.values()) {
            model.typedProperty(field).addListener(changed);
        }
        model.lengthIsWindowProperty().addListener(changed);
        model.halfRuleProperty().addListener(changed);
        model.scaleProperty().addListener(changed);
        model.precisionProperty().addListener(changed);
    }

    void chooseBackbone() {
        picker.backboneFolder().ifPresent(this::propose);
    }

    /** Loads the model with what stands in the form; nothing is written. */
    void open() {
        wanted().ifPresent(folder -> {
            model.shownProperty().set(false);
            bench.opener().openModel(folder);
        });
    }

    /** Writes {@code hmt.json}, so that nothing needs to be asked again, and loads the model folder. */
    void saveAndOpen() {
        wanted().ifPresent(folder -> threads.call(
                threads.background(),
                () -> ModelFolderWriter.write(folder),
                written -> {
                    model.shownProperty().set(false);
                    bench.opener().openModel(folder.folder());
                },
                thrown -> model.problemsProperty().set(sentences(thrown))));
    }

    private void begin(@Nullable BareCheckpoint found) {
        bare = found;
        proposal = null;
        if (found == null) {
            model.shownProperty().set(false);
            return;
        }
        model.checkpointProperty().set(found.checkpoint().toString());
        model.backboneProperty().set("");
        model.sourcesProperty().set("");
        found.backbone().ifPresentOrElse(this::propose, this::check);
        model.shownProperty().set(true);
    }

    private void propose(Path backbone) {
        BareCheckpoint asked = bare;
        if (asked == null) {
            return;
        }
        model.backboneProperty().set(backbone.toString());
        threads.call(
                threads.background(),
                () -> ModelFolder.ofBareCheckpoint(asked.folderWith(backbone), backbone, asked.checkpoint()),
                proposed -> {
                    if (asked.equals(bare)) {
                        fill(proposed);
                    }
                },
                thrown -> {
                    proposal = null;
                    check();
                    model.problemsProperty().set(sentences(thrown));
                });
    }

    private void fill(ModelFolder proposed) {
        boolean first = proposal == null;
        proposal = proposed;
        if (first) { // another backbone leaves what was typed
            HmtSettings settings = proposed.settings();
            filling = true;
            model.lengthIsWindowProperty().set(true);
            Map.of(
                    Field.NAME, proposed.name(),
                    Field.LENGTH, String.valueOf(settings.segmentLength()),
                    Field.SENSORY, String.valueOf(settings.sensoryTokens()),
                    Field.CAPACITY, String.valueOf(settings.cacheCapacity()),
                    Field.FRACTION, String.valueOf(settings.summaryFraction()),
                    Field.ALPHA, String.valueOf(proposed.loraAlpha()))
                    .forEach((field, text) -> model.typedProperty(field).set(text));
            model.halfRuleProperty().set(settings.halfRule());
            model.scaleProperty().set(settings.recallScale());
            model.precisionProperty().set(settings.recallPrecision());
            model.sourcesProperty().set(String.join("\n", proposed.notes()));
            filling = false;
        }
        check();
    }

    private void check() {
        if (filling) {
            return;
        }
        int number = ++newest;
        ModelFolder proposed = proposal;
        Map<Field, String> errors = proposed == null ? Map.of() : model.entries().errors();
        for (Field field : Field.values()) {
            model.errorProperty(field).set(errors.getOrDefault(field, ""));
        }
        model.loadableProperty().set(false);
        model.problemsProperty().set(proposed == null ? Texts.get("app.checkpoint.backbone_missing") : "");
        if (proposed == null) {
            model.knownProperty().set("");
        }
        wanted().ifPresent(folder -> bench.inspections().check(
                folder,
                card -> {
                    if (number == newest) {
                        show(card);
                    }
                },
                thrown -> {
                    if (number == newest) {
                        model.knownProperty().set("");
                        model.problemsProperty().set(sentences(thrown));
                    }
                }));
    }

    private void show(ModelCard card) {
        Map<String, Integer> sizes = card.architecture();
        HmtSettings settings = card.settings();
        model.knownProperty().set(Texts.get("app.checkpoint.known_values",
                card.family(),
                sizes.getOrDefault("layers", 0),
                sizes.getOrDefault("memory_width", 0),
                settings.recallWidth(),
                settings.segmentLength(),
                settings.segmentTokens(),
                settings.summaryTokens()) + "\n" + String.join("\n", card.notes()));
        model.problemsProperty().set(String.join("\n", card.problems()));
        model.loadableProperty().set(card.problems().isEmpty());
    }

    private Optional<ModelFolder> wanted() {
        ModelFolder proposed = proposal;
        Entries entries = model.entries();
        return proposed == null
                ? Optional.empty()
                : entries.settings().map(settings -> proposed.withChosen(entries.name(), settings, entries.alpha()));
    }

    private static String sentences(Throwable thrown) {
        Notice notice = Notice.of(thrown);
        return (notice.what() + " " + notice.todo()).strip();
    }
}
