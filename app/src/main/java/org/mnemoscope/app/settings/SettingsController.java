package org.mnemoscope.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.settings.SettingsModel.Precision;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.djl.Gpus;
import org.mnemoscope.engine.djl.LibtorchFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.visualizers.common.Texts;

/** Carries the settings pane's wishes into the settings, at once, and says what will really be used. */
public final class SettingsController {
    /** HMT costs its summary pass, over half a segment by default, and its main pass. */
    private static final double HMT_PASSES = 1.5;

    private final SettingsModel model;
    private final Workspace workspace;
    private final FilePicker picker;
    private final AppThreads threads;
    /** The libtorch folder that was looked at last, or is being looked at; null before the first. */
    private @Nullable String looked;

    public SettingsController(SettingsModel model, Workspace workspace, FilePicker picker, AppThreads threads) {
        this.threads = threads;
        this.model = model;
        this.workspace = workspace;
        this.picker = picker;
        show(workspace.settings());
        for (ReadingCondition condition : ReadingCondition.values()) {
            model.wantedProperty(condition).addListener((property, before, now) ->
                    keep(reading().with(condition, now)));
        }
        model.precisionProperty().addListener((property, before, now) ->
                keep(reading().withRecallPrecision(recallPrecision(now))));
        model.segmentLimitProperty().addListener((property, before, now) ->
                keep(reading().withSegmentLimit(segments(now))));
        model.topTokensProperty().addListener((property, before, now) ->
                keep(reading().withTopTokens(now ? ReadingOptions.KEPT_TOP_TOKENS : 0)));
        model.memoryCacheProperty().addListener((property, before, now) -> keep(reading().withMemoryCache(now)));
        model.deviceProperty().addListener((property, before, now) ->
                keep(reading().withDevice(now == null || now.isBlank() ? "auto" : now.strip())));
        model.dtypeProperty().addListener((property, before, now) -> keep(reading().withDtype(now)));
        model.libtorchProperty().addListener((property, before, now) ->
                keep(reading().withLibtorch(Objects.requireNonNullElse(now, "").strip())));
        model.themeProperty().addListener((property, before, now) ->
                workspace.settingsProperty().set(workspace.settings().withTheme(now)));
        model.percentProperty().addListener((property, before, now) ->
                workspace.settingsProperty().set(workspace.settings().withLook(workspace.settings().look().withPercent(now))));
        workspace.settingsProperty().addListener((property, before, now) -> show(now));
        workspace.modelProperty().addListener((property, before, now) -> show(workspace.settings()));
    }

    /** Connects the command that shows the pane. */
    public void connect(Commands commands) {
        commands.on(Command.SETTINGS, () -> model.shownProperty().set(!model.shownProperty().get()));
    }

    void chooseRunFolder() {
        picker.runFolder().ifPresent(folder ->
                workspace.settingsProperty().set(workspace.settings().withRunFolder(folder.toString())));
    }

    void useDefaultRunFolder() {
        workspace.settingsProperty().set(workspace.settings().withRunFolder(null));
    }

    private ReadingOptions reading() {
        return workspace.settings().reading();
    }

    private void keep(ReadingOptions options) {
        if (!options.equals(reading())) {
            workspace.settingsProperty().set(workspace.settings().withReading(options));
        }
    }

    private void show(Settings settings) {
        ReadingOptions reading = settings.reading();
        LoadedModel loaded = workspace.model();
        for (ReadingCondition condition : ReadingCondition.values()) {
            model.wantedProperty(condition).set(reading.conditions().contains(condition));
            model.possibleProperty(condition).set(
                    condition != ReadingCondition.HMT && (loaded == null || loaded.conditions().contains(condition)));
            model.reasonProperty(condition).set(
                    loaded == null || loaded.conditions().contains(condition) ? "" : whyNot(condition, loaded));
        }
        model.precisionProperty().set(precision(reading.recallPrecision()));
        if (segments(model.segmentLimitProperty().get()) != reading.segmentLimit()) {
            model.segmentLimitProperty().set(reading.limit().map(String::valueOf).orElse(""));
        }
        model.topTokensProperty().set(reading.topTokens() > 0);
        model.memoryCacheProperty().set(!reading.withoutMemoryCache());
        model.deviceProperty().set(reading.device());
        model.dtypeProperty().set(reading.dtype());
        showGpu(reading.libtorch());
        if (!model.libtorchProperty().get().strip().equals(reading.libtorch())) {
            model.libtorchProperty().set(reading.libtorch());
        }
        model.themeProperty().set(settings.theme());
        model.percentProperty().set(settings.look().percent());
        model.runFolderProperty().set(settings.runFolderOrDefault().toString());
        Set<ReadingCondition> read = loaded == null ? reading.conditions() : reading.conditionsOf(loaded.conditions());
        double passes = HMT_PASSES + EnumSet.copyOf(read).size() - 1;
        model.costProperty().set(Texts.get("app.settings.cost", String.format(Locale.ROOT, "%.1f", passes / HMT_PASSES)));
        model.effectiveProperty().set(loaded == null
                ? Texts.get("app.settings.effective_none")
                : effective(reading.effective(loaded.settings()), loaded));
    }

    /** Looks on the disk in the background: the folder may lie on a network, and every letter that is typed asks. */
    private void showGpu(String libtorch) {
        if (libtorch.equals(looked)) {
            return;
        }
        looked = libtorch;
        threads.call(threads.background(), () -> gpu(libtorch), found -> {
            if (libtorch.equals(looked)) {
                model.gpuProperty().set(found);
            }
        }, thrown -> workspace.noticeProperty().set(Notice.of(thrown)));
    }

    private static String gpu(String libtorch) {
        try {
            Optional<LibtorchFolder> own = libtorch.isEmpty() ? Optional.empty() : Optional.of(LibtorchFolder.find(Path.of(libtorch)));
            return Gpus.explain(own);
        } catch (ModelException | InvalidPathException unusable) {
            Notice notice = Notice.of(unusable);
            return (notice.what() + " " + notice.todo()).strip();
        }
    }

    private static String whyNot(ReadingCondition condition, LoadedModel loaded) {
        return switch (condition) {
            case UNTOUCHED_BACKBONE -> Texts.get("app.settings.why_untouched");
            case PREVIOUS_ONLY -> loaded.conditions().contains(ReadingCondition.HMT)
                    ? Texts.get("app.settings.why_no_recall")
                    : Texts.get("app.settings.why_no_memory");
            default -> Texts.get("app.settings.why_no_memory");
        };
    }

    private static String effective(HmtSettings settings, LoadedModel loaded) {
        String recalled = settings.precomputedMemories() == 0 ? "" : " " + Texts.get("app.settings.effective_cache", settings.precomputedMemories());
        return Texts.get("app.settings.effective",
                loaded.card().name(),
                String.valueOf(settings.segmentLength()),
                String.valueOf(settings.segmentTokens()),
                String.valueOf(settings.sensoryTokens()),
                String.valueOf(settings.cacheCapacity()),
                String.valueOf(settings.recallWidth()),
                settings.recallPrecision().name().toLowerCase(Locale.ROOT),
                settings.recallScale().name().toLowerCase(Locale.ROOT),
                loaded.device() + " " + loaded.dtype()) + recalled;
    }

    /** Digits as a number of segments; 0, the whole text, for anything else. */
    static int segments(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static @Nullable RecallPrecision recallPrecision(Precision chosen) {
        return switch (chosen) {
            case AS_MODEL -> null;
            case FP32 -> RecallPrecision.FP32;
            case BF16 -> RecallPrecision.BF16;
        };
    }

    private static Precision precision(@Nullable RecallPrecision wanted) {
        return wanted == null ? Precision.AS_MODEL : wanted == RecallPrecision.FP32 ? Precision.FP32 : Precision.BF16;
    }
}
