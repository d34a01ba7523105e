package org.mnemoscope.visualizers.picks;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.mnemoscope.visualizers.common.NamedPick;
import org.mnemoscope.visualizers.common.Panel;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** What is selected and a name for it above, the list below, and what can be done with a line of it. */
final class PicksSkin extends SkinBase<PicksView> {
    private final KeptMarks marks;
    private final Label empty = new Label(Texts.get("view.picks.empty"));
    private final Label selected = new Label();
    private final Label problem = new Label();
    private final TextField name = new TextField();
    private final Button keep = new Button(Texts.get("view.picks.keep"));
    private final ListView<NamedPick> list = new ListView<>();
    private final FlowPane deeds = new FlowPane();
    private final Panel column;

    PicksSkin(PicksView view) {
        super(view);
        marks = view.selection().marks();
        empty.getStyleClass().add("mem-empty");
        empty.setWrapText(true);
        selected.getStyleClass().add("mem-heading");
        selected.setWrapText(true);
        selected.setMinHeight(Label.USE_PREF_SIZE);
        problem.getStyleClass().add("mem-muted");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        name.setId("pick-name");
        name.setPromptText(Texts.get("view.picks.prompt"));
        name.setAccessibleText(Texts.get("view.picks.prompt"));
        name.setOnAction(event -> keep());
        name.textProperty().addListener((property, before, now) -> ready());
        keep.setTooltip(Tips.of(Texts.get("view.picks.keep.tooltip")));
        keep.setMinWidth(Button.USE_PREF_SIZE);
        keep.setOnAction(event -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox naming = new HBox(name, keep);
        naming.getStyleClass().add("mem-deeds");
        prepareList();
        prepareDeeds();
        column = new Panel(list, selected, naming, problem, list, deeds);
        getChildren().addAll(column, empty);
        registerChangeListener(view.selection().pickedProperty(), changed -> ready());
        registerChangeListener(marks.marksProperty(), changed -> show());
        registerChangeListener(view.revisionProperty(), changed -> show());
        registerChangeListener(view.focusedProperty(), changed -> takeFocus());
        show();
        name.sceneProperty().addListener(seen -> takeFocus()); // a view gets the keyboard before it has a skin
    }

    private void takeFocus() {
        if (getSkinnable().isFocused()) {
            name.requestFocus();
        }
    }

    private void prepareList() {
        list.setId("pick-list");
        list.setAccessibleText(Texts.get("view.picks.title"));
        Label none = new Label(Texts.get("view.picks.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(shown -> new PickCell(getSkinnable()));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                name.setText(now.name());
            }
            ready();
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                withChosen(this::restore);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                withChosen(this::restore);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                withChosen(chosen -> marks.forget(chosen.name()));
                event.consume();
            }
        });
    }

    private void prepareDeeds() {
        deeds.getStyleClass().add("mem-deeds");
        deeds.setMinHeight(FlowPane.USE_PREF_SIZE);
        deeds.getChildren().addAll(
                deed("view.picks.restore", "view.picks.restore.tooltip", this::restore),
                deed("view.picks.add", "view.picks.add.tooltip", chosen -> combine(Picked.Way.UNION, chosen)),
                deed("view.picks.common", "view.picks.common.tooltip", chosen -> combine(Picked.Way.COMMON, chosen)),
                deed("view.picks.without", "view.picks.without.tooltip", chosen -> combine(Picked.Way.WITHOUT, chosen)),
                deed("view.picks.rename", "view.picks.rename.tooltip", this::rename),
                deed("view.picks.forget", "view.picks.forget.tooltip", chosen -> marks.forget(chosen.name())));
    }

    private Button deed(String key, String hint, Consumer<NamedPick> deed) {
        Button button = new Button(Texts.get(key));
        button.setTooltip(Tips.of(Texts.get(hint)));
        button.setAccessibleHelp(Texts.get(hint));
        button.setOnAction(event -> withChosen(deed));
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private void withChosen(Consumer<NamedPick> deed) {
        @Nullable NamedPick chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            problem.setText("");
            deed.accept(chosen);
        }
    }

    private Selection selection() {
        return getSkinnable().selection();
    }

    private void keep() {
        if (!keep.isDisabled()) {
            String kept = name.getText().strip();
            marks.keepAs(kept, selection().picked());
            choose(kept);
        }
    }

    private void choose(String wanted) {
        list.getItems().stream().filter(one -> one.name().equals(wanted)).findFirst().ifPresent(list.getSelectionModel()::select);
    }

    private void restore(NamedPick chosen) {
        selection().pick(chosen.picked(), Gesture.NAMED);
    }

    private void combine(Picked.Way way, NamedPick chosen) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            selection().pick(selection().picked().combined(way, chosen.picked(), run.segmentation()), Gesture.NAMED);
        }
    }

    private void rename(NamedPick chosen) {
        String wanted = name.getText().strip();
        boolean same = wanted.equals(chosen.name());
        if (same || wanted.isEmpty()) {
            problem.setText(Texts.get("view.picks.rename.how"));
            name.requestFocus();
        } else if (marks.rename(chosen.name(), wanted)) {
            choose(wanted);
        } else {
            problem.setText(Texts.get("view.picks.taken", wanted));
        }
    }

    private void show() {
        boolean there = getSkinnable().run() != null;
        column.setVisible(there);
        empty.setVisible(!there);
        List<NamedPick> named = there ? marks.named() : List.of();
        if (!list.getItems().equals(named)) {
            @Nullable NamedPick chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(named);
            if (chosen != null) {
                choose(chosen.name());
            }
        }
        getSkinnable().setAccessibleText(Texts.get("view.picks.spoken", named.size()));
        ready();
    }

    private void ready() {
        Picked picked = selection().picked();
        selected.setText(Texts.get("view.picks.selected", picked.words()));
        keep.setDisable(picked.isEmpty() || name.getText().isBlank());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        column.resizeRelocate(x, y, width, height);
        empty.resizeRelocate(x, y, width, height);
    }
}
