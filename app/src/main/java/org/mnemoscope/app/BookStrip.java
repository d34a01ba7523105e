package org.mnemoscope.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.book.BookView;

/** The strip of the whole book above the views: there while a run is shown, unless the person has hidden it. */
final class BookStrip {
    private BookStrip() {}

    /** @param covered whether the start page lies over the views */
    static Region build(Workspace workspace, Commands commands, ReadOnlyBooleanProperty covered) {
        BookView book = new BookView(workspace.selection());
        book.setId("book-strip");
        workspace.addView(book);
        Node options = book.optionsBar();
        HBox.setHgrow(book, Priority.ALWAYS);
        VBox side = new VBox(options);
        side.setAlignment(Pos.CENTER);
        side.setMinWidth(Region.USE_PREF_SIZE);
        HBox strip = new HBox(book, side);
        strip.getStyleClass().add("book-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        BooleanBinding noRun = workspace.headerProperty().isNull();
        strip.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> workspace.header() != null && !covered.get() && !workspace.settings().look().stripHidden(),
                workspace.headerProperty(), workspace.settingsProperty(), covered));
        strip.managedProperty().bind(strip.visibleProperty());
        commands.on(Command.BOOK_STRIP, () -> workspace.settingsProperty().set(workspace.settings().withLook(
                workspace.settings().look().withStripHidden(!workspace.settings().look().stripHidden()))));
        commands.on(Command.NEXT_CHAPTER, () -> book.goChapters(1), noRun);
        commands.on(Command.PREVIOUS_CHAPTER, () -> book.goChapters(-1), noRun);
        return strip;
    }
}
