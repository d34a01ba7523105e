package org.mnemoscope.app.status;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.model.DeviceMemory;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Texts;

/** Keeps the line at the bottom edge true: the run's own values where a run is shown, else those of the next reading. */
public final class StatusController {
    private final StatusModel model;
    private final Workspace workspace;
    private final Function<String, Optional<DeviceMemory>> memory;

    /** @param memory the memory of a device by its name, where it can be told */
    public StatusController(StatusModel model, Workspace workspace, Function<String, Optional<DeviceMemory>> memory) {
        this.model = model;
        this.memory = memory;
        this.workspace = workspace;
        InvalidationListener facts = observable -> showFacts();
        workspace.headerProperty().addListener(facts);
        workspace.modelProperty().addListener(facts);
        workspace.settingsProperty().addListener(facts);
        InvalidationListener recording = observable -> showRecording();
        workspace.recordingProperty().addListener(recording);
        workspace.runFileProperty().addListener(recording);
        workspace.headerProperty().addListener(recording);
        workspace.progressProperty().addListener((property, before, now) -> {
            showSpeed(now.tokensPerSecond());
            showFacts(); // the memory of a GPU changes while it reads
        });
        showFacts();
        showRecording();
    }

    private void showFacts() {
        RunHeader header = workspace.header();
        LoadedModel loaded = workspace.model();
        if (header != null) {
            show(header.device(), header.dtype(), header.settings(), header.conditions());
            showDefaulted(header.origin());
        } else if (loaded != null) {
            ReadingOptions options = workspace.settings().reading();
            show(loaded.device(), loaded.dtype(), options.effective(loaded.settings()), options.conditionsOf(loaded.conditions()));
            showDefaulted(loaded.card().origin());
        } else {
            model.deviceProperty().set(Texts.get("app.status.no_model"));
            model.settingsProperty().set("");
            model.conditionsProperty().set("");
            model.defaultedProperty().set("");
        }
    }

    private void showDefaulted(SettingsOrigin origin) {
        model.defaultedProperty().set(origin.defaulted().isEmpty()
                ? ""
                : Texts.get("app.status.settings_defaulted", String.join(", ", origin.defaulted())));
    }

    private void show(String device, String dtype, HmtSettings settings, Collection<ReadingCondition> conditions) {
        model.deviceProperty().set(device(device, dtype));
        model.settingsProperty().set(Texts.get(
                "app.status.settings",
                Numbers.grouped(settings.segmentTokens()),
                Numbers.grouped(settings.sensoryTokens()),
                Numbers.grouped(settings.cacheCapacity()),
                Numbers.grouped(settings.recallWidth()),
                settings.recallPrecision().name().toLowerCase(Locale.ROOT)));
        model.conditionsProperty().set(conditions.stream()
                .map(condition -> condition.key().replace('_', ' '))
                .map(name -> name.equals("hmt") ? "HMT" : name)
                .collect(Collectors.joining(", ")));
    }

    /** A device by name, with its memory where the loaded model runs on it. */
    private String device(String device, String dtype) {
        String name = Texts.get("app.status.device", device, dtype);
        LoadedModel loaded = workspace.model();
        return loaded == null || !loaded.device().equals(device)
                ? name
                : memory.apply(device).map(bytes -> Texts.get("app.status.device_memory", name,
                        Numbers.grouped(bytes.usedBytes() >> 20), Numbers.grouped(bytes.totalBytes() >> 20))).orElse(name);
    }

    private void showSpeed(double tokensPerSecond) {
        model.speedProperty().set(
                tokensPerSecond > 0 ? Texts.get("app.status.speed", Numbers.grouped(Math.round(tokensPerSecond))) : "");
    }

    private void showRecording() {
        Path file = workspace.runFile();
        String name = file == null || file.getFileName() == null ? "" : file.getFileName().toString();
        model.recordingProperty().set(workspace.header() == null ? "" : switch (workspace.recordingProperty().get()) {
            case NONE -> Texts.get("app.status.not_recorded");
            case LIVE -> Texts.get("app.status.recording", name);
            case DONE -> Texts.get("app.status.recorded", name);
            case LOST -> Texts.get("app.status.recording_lost", name);
        });
    }
}
