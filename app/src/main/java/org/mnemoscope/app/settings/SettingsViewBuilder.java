package org.mnemoscope.app.settings;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mnemoscope.app.settings.SettingsModel.Precision;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The settings sheet, at the right over the window. */
public final class SettingsViewBuilder {
    private SettingsViewBuilder() {}

    public static Sheet build(SettingsModel model, SettingsController controller) {
        Button close = new Button(Texts.get("app.settings.close"));
        close.setId("settings-close");
        Sheet sheet = new Sheet(() -> form(model, controller), close, Pos.TOP_RIGHT);
        sheet.shownProperty().bindBidirectional(model.shownProperty());
        return sheet;
    }

    private static Node form(SettingsModel model, SettingsController controller) {
        VBox form = new VBox(
                Labels.wrapped(Texts.get("app.settings.title"), Styles.TITLE_2),
                Labels.wrapped(Texts.get("app.settings.when"), "settings-hint"),
                conditions(model),
                reading(model),
                program(model, controller));
        form.getStyleClass().addAll("settings-form", "settings-page");
        return form;
    }

    private static Node conditions(SettingsModel model) {
        VBox boxes = new VBox(Labels.wrapped(Texts.get("app.settings.conditions"), Styles.TITLE_4));
        Map<ReadingCondition, String> names = Map.of(
                ReadingCondition.HMT, Texts.get("app.settings.hmt"),
                ReadingCondition.NO_MEMORY, Texts.get("app.settings.no_memory"),
                ReadingCondition.NO_RECALL, Texts.get("app.settings.no_recall"),
                ReadingCondition.PREVIOUS_ONLY, Texts.get("app.settings.previous_only"),
                ReadingCondition.NO_SENSORY, Texts.get("app.settings.no_sensory"),
                ReadingCondition.UNTOUCHED_BACKBONE, Texts.get("app.settings.untouched_backbone"));
        for (ReadingCondition condition : ReadingCondition.values()) {
            CheckBox box = new CheckBox(names.get(condition));
            box.setId("condition-" + condition.key());
            box.setWrapText(true);
            box.setMinHeight(Region.USE_PREF_SIZE);
            box.selectedProperty().bindBidirectional(model.wantedProperty(condition));
            box.disableProperty().bind(model.possibleProperty(condition).not());
            Label reason = Labels.bound(model.reasonProperty(condition), "settings-hint");
            reason.setId("reason-" + condition.key());
            reason.managedProperty().bind(reason.textProperty().isNotEmpty());
            boxes.getChildren().addAll(box, reason);
        }
        boxes.getChildren().add(Labels.bound(model.costProperty(), "settings-hint"));
        return group(boxes);
    }

    private static Node reading(SettingsModel model) {
        ComboBox<Precision> precision = choice(model.precisionProperty(), Map.of(
                Precision.AS_MODEL, Texts.get("app.settings.precision_model"),
                Precision.FP32, Texts.get("app.settings.precision_fp32"),
                Precision.BF16, Texts.get("app.settings.precision_bf16")), Precision.values());
        TextField limit = new TextField();
        limit.setId("segment-limit");
        limit.setPromptText(Texts.get("app.settings.limit_prompt"));
        limit.setTextFormatter(new TextFormatter<>(change ->
                change.getControlNewText().matches("[0-9]{0,7}") ? change : null));
        limit.textProperty().bindBidirectional(model.segmentLimitProperty());
        ComboBox<String> device = new ComboBox<>();
        device.getItems().setAll("auto", "cpu", "cuda:0");
        device.setEditable(true);
        device.valueProperty().bindBidirectional(model.deviceProperty());
        return group(new VBox(
                Labels.wrapped(Texts.get("app.settings.reading"), Styles.TITLE_4),
                field(Texts.get("app.settings.precision"), precision),
                field(Texts.get("app.settings.limit"), limit),
                box("top-tokens", model.topTokensProperty(), Texts.get("app.settings.top_tokens", ReadingOptions.KEPT_TOP_TOKENS),
                        Texts.get("app.settings.top_tokens_hint")),
                box("memory-cache", model.memoryCacheProperty(), Texts.get("app.settings.memory_cache"),
                        Texts.get("app.settings.memory_cache_hint")),
                field(Texts.get("app.settings.device"), device),
                field(Texts.get("app.settings.dtype"), dtype(model)),
                field(Texts.get("app.settings.libtorch"), libtorch(model)),
                Labels.bound(model.gpuProperty(), "settings-hint"),
                Labels.bound(model.effectiveProperty(), "settings-hint")));
    }

    private static Region libtorch(SettingsModel model) {
        TextField folder = new TextField();
        folder.setId("libtorch");
        folder.setPromptText(Texts.get("app.settings.libtorch_prompt"));
        folder.textProperty().bindBidirectional(model.libtorchProperty());
        return folder;
    }

    private static Region dtype(SettingsModel model) {
        ComboBox<BackbonePrecision> dtype = choice(model.dtypeProperty(), Map.of(
                BackbonePrecision.AUTO, Texts.get("app.settings.dtype_auto"),
                BackbonePrecision.FP32, Texts.get("app.settings.dtype_fp32"),
                BackbonePrecision.BF16, Texts.get("app.settings.dtype_bf16"),
                BackbonePrecision.FP16, Texts.get("app.settings.dtype_fp16"),
                BackbonePrecision.INT8, Texts.get("app.settings.dtype_int8")), BackbonePrecision.values());
        dtype.setId("dtype");
        return dtype;
    }

    private static Node box(String id, BooleanProperty property, String name, String hint) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setTooltip(Tips.of(hint));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private static Node program(SettingsModel model, SettingsController controller) {
        ComboBox<Theme> theme = choice(model.themeProperty(), Map.of(
                Theme.SYSTEM, Texts.get("app.settings.theme_system"),
                Theme.LIGHT, Texts.get("app.settings.theme_light"),
                Theme.DARK, Texts.get("app.settings.theme_dark")), Theme.values());
        ComboBox<Integer> size = new ComboBox<>();
        size.setId("window-size");
        size.getItems().setAll(75, 90, 100, 110, 125, 150, 175, 200, 250);
        size.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer percent) {
                return percent == null ? "" : percent + " %";
            }

            @Override
            public Integer fromString(String name) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        size.valueProperty().bindBidirectional(model.percentProperty());
        Button choose = new Button(Texts.get("app.settings.run_folder_choose"));
        choose.setOnAction(event -> controller.chooseRunFolder());
        Button reset = new Button(Texts.get("app.settings.run_folder_default"));
        reset.setOnAction(event -> controller.useDefaultRunFolder());
        HBox buttons = new HBox(choose, reset);
        buttons.getStyleClass().add("start-row");
        return group(new VBox(
                Labels.wrapped(Texts.get("app.settings.program"), Styles.TITLE_4),
                field(Texts.get("app.settings.theme"), theme),
                field(Texts.get("app.settings.size"), size),
                Labels.wrapped(Texts.get("app.settings.run_folder"), "settings-label"),
                Labels.bound(model.runFolderProperty(), "settings-hint"),
                buttons));
    }

    private static <T> ComboBox<T> choice(ObjectProperty<T> property, Map<T, String> names, T[] values) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : names.getOrDefault(value, "");
            }

            @Override
            public T fromString(String name) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private static Node field(String name, Region control) {
        Label label = Labels.wrapped(name, "settings-label");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(label, control);
    }

    private static VBox group(VBox content) {
        content.getStyleClass().add("settings-group");
        return content;
    }
}
