package org.mnemoscope.app.checkpoint;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.visualizers.common.Texts;

/** The form for a bare checkpoint, a sheet at the right over the window. */
public final class CheckpointViewBuilder {
    private CheckpointViewBuilder() {}

    public static Sheet build(CheckpointModel model, CheckpointController controller) {
        VBox page = new VBox(
                Labels.wrapped(Texts.get("app.checkpoint.title"), Styles.TITLE_2),
                Labels.wrapped(Texts.get("app.checkpoint.why"), "settings-hint"),
                files(model, controller),
                found(model),
                numbers(model),
                rules(model),
                hidden(group(Texts.get("app.checkpoint.sources"), Labels.bound(model.sourcesProperty(), "settings-hint")), model.sourcesProperty()));
        page.getStyleClass().addAll("settings-form", "card-page");
        Button open = button(Texts.get("app.checkpoint.open"), "checkpoint-open", controller::open);
        Button save = button(Texts.get("app.checkpoint.save"), "checkpoint-save", controller::saveAndOpen);
        for (Button button : List.of(open, save)) {
            button.disableProperty().bind(model.loadableProperty().not());
        }
        open.getStyleClass().add(Styles.ACCENT);
        open.setDefaultButton(true);
        Button cancel = new Button(Texts.get("app.checkpoint.cancel"));
        cancel.setId("checkpoint-cancel");
        Sheet sheet = new Sheet(() -> page, List.of(save, open), cancel, Pos.TOP_RIGHT);
        sheet.shownProperty().bindBidirectional(model.shownProperty());
        return sheet;
    }

    private static Node files(CheckpointModel model, CheckpointController controller) {
        Button choose = button(Texts.get("app.checkpoint.backbone_choose"), "checkpoint-backbone", controller::chooseBackbone);
        return group(Texts.get("app.checkpoint.files"),
                Labels.wrapped(Texts.get("app.checkpoint.checkpoint"), "settings-label"),
                Labels.bound(model.checkpointProperty(), "card-value"),
                Labels.wrapped(Texts.get("app.checkpoint.backbone"), "settings-label"),
                hidden(Labels.bound(model.backboneProperty(), "card-value"), model.backboneProperty()),
                choose);
    }

    private static Node found(CheckpointModel model) {
        Label problems = Labels.bound(model.problemsProperty(), "checkpoint-problem");
        problems.setId("checkpoint-problems");
        Label known = Labels.bound(model.knownProperty(), "card-value");
        known.setId("checkpoint-known");
        return group(Texts.get("app.checkpoint.known"),
                hidden(problems, model.problemsProperty()), hidden(known, model.knownProperty()));
    }

    private static Node numbers(CheckpointModel model) {
        VBox box = group(Texts.get("app.checkpoint.settings"));
        for (Field field : Field.values()) {
            TextField input = new TextField();
            input.setId("checkpoint-" + field.name().toLowerCase(Locale.ROOT));
            input.textProperty().bindBidirectional(model.typedProperty(field));
            HBox.setHgrow(input, Priority.ALWAYS);
            HBox line = new HBox(input);
            line.getStyleClass().add("start-row");
            if (field == Field.LENGTH) {
                line.getChildren().add(lengthKind(model));
            }
            box.getChildren().add(entry(field.label(), field.hint(), input, line, model.errorProperty(field)));
        }
        return box;
    }

    private static Node lengthKind(CheckpointModel model) {
        ComboBox<Boolean> kind = new ComboBox<>();
        kind.getItems().setAll(true, false);
        kind.setConverter(names(Map.of(true, Texts.get("app.checkpoint.length_window"), false, Texts.get("app.checkpoint.length_tokens"))));
        kind.setValue(model.lengthIsWindowProperty().get());
        kind.valueProperty().addListener((property, before, now) -> model.lengthIsWindowProperty().set(now));
        model.lengthIsWindowProperty().addListener((property, before, now) -> kind.setValue(now));
        kind.setAccessibleText(Texts.get("app.checkpoint.length_kind"));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        return kind;
    }

    private static Node rules(CheckpointModel model) {
        return group(Texts.get("app.checkpoint.rules"),
                choice(Texts.get("app.checkpoint.half"), Texts.get("app.checkpoint.half_hint"), model.halfRuleProperty(), Map.of(
                        HalfRule.ROUND, Texts.get("app.checkpoint.half_round"),
                        HalfRule.FLOOR, Texts.get("app.checkpoint.half_floor")), HalfRule.values()),
                choice(Texts.get("app.checkpoint.scale"), Texts.get("app.checkpoint.scale_hint"), model.scaleProperty(), Map.of(
                        RecallScale.AUTO, Texts.get("app.checkpoint.scale_auto"),
                        RecallScale.SQRT, Texts.get("app.checkpoint.scale_sqrt"),
                        RecallScale.HIDDEN, Texts.get("app.checkpoint.scale_hidden")), RecallScale.values()),
                choice(Texts.get("app.checkpoint.precision"), Texts.get("app.checkpoint.precision_hint"), model.precisionProperty(), Map.of(
                        RecallPrecision.FP32, Texts.get("app.settings.precision_fp32"),
                        RecallPrecision.BF16, Texts.get("app.settings.precision_bf16")), RecallPrecision.values()));
    }

    private static <T> Node choice(String name, String hint, ObjectProperty<T> property, Map<T, String> names, T[] values) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(names(names));
        box.valueProperty().bindBidirectional(property);
        box.setMaxWidth(Double.MAX_VALUE);
        Label label = Labels.wrapped(name, "settings-label");
        label.setLabelFor(box);
        box.setAccessibleText(name);
        return new VBox(label, box, Labels.wrapped(hint, "checkpoint-hint"));
    }

    private static <T> StringConverter<T> names(Map<T, String> names) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : names.getOrDefault(value, "");
            }

            @Override
            public T fromString(String name) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    private static Node entry(String name, String hint, TextField input, Node line, ObservableValue<String> error) {
        Label label = Labels.wrapped(name, "settings-label");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        input.setAccessibleHelp(hint);
        Label wrong = Labels.bound(error, "checkpoint-problem");
        wrong.setId(input.getId() + "-error");
        return new VBox(label, line, hidden(wrong, error), Labels.wrapped(hint, "checkpoint-hint"));
    }

    /** Takes no room while there is nothing to say. */
    private static <N extends Node> N hidden(N node, ObservableValue<String> text) {
        node.visibleProperty().bind(text.map(said -> !said.isEmpty()));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private static VBox group(String title, Node... content) {
        VBox box = new VBox(Labels.wrapped(title, Styles.TITLE_4));
        box.getChildren().addAll(content);
        box.getStyleClass().add("settings-group");
        return box;
    }

    private static Button button(String name, String id, Runnable deed) {
        Button button = new Button(name);
        button.setId(id);
        button.setOnAction(event -> deed.run());
        return button;
    }
}
