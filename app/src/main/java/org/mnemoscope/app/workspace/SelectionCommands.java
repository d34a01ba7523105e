package org.mnemoscope.app.workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.SelectionHistory;
import org.mnemoscope.visualizers.common.Texts;

/** Undo and redo of what was picked, by name, and the way back and forward through the segments looked at. */
public final class SelectionCommands {
    private SelectionCommands() {}

    public static void connect(Workspace workspace, Commands commands) {
        Selection selection = workspace.selection();
        SelectionHistory history = selection.history();
        commands.on(Command.UNDO, history::undo, history.undoNameProperty().isEmpty());
        commands.on(Command.REDO, history::redo, history.redoNameProperty().isEmpty());
        commands.labelOf(Command.UNDO).bind(label("app.command.undo", "app.command.undo_of", history.undoNameProperty()));
        commands.labelOf(Command.REDO).bind(label("app.command.redo", "app.command.redo_of", history.redoNameProperty()));
        commands.on(Command.SELECT_NOTHING, selection::clear,
                Bindings.createBooleanBinding(() -> selection.picked().equals(Picked.NOTHING), selection.pickedProperty()));
        VisitedPlaces places = new VisitedPlaces(workspace);
        commands.on(Command.BACK, places::back, places.canGoBackProperty().not());
        commands.on(Command.FORWARD, places::forward, places.canGoForwardProperty().not());
    }

    private static ObservableValue<String> label(String alone, String named, ObservableValue<String> name) {
        return Bindings.createStringBinding(
                () -> name.getValue().isEmpty() ? Texts.get(alone) : Texts.get(named, name.getValue()), name);
    }
}
