package org.mnemoscope.visualizers.figure;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** What can be done with a figure: in the menu of its bar, and in the one that the second mouse button or the menu key opens on it. */
final class FigureMenu {
    private FigureMenu() {}

    /** The table, and the deeds. */
    static List<MenuItem> items(FigureView figure) {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem table = new CheckMenuItem(Texts.get("view.figure.table"));
        table.setSelected(figure.tableShownProperty().get());
        table.selectedProperty().bindBidirectional(figure.tableShownProperty());
        items.add(table);
        items.add(new SeparatorMenuItem());
        for (FigureDeed deed : FigureDeed.values()) {
            MenuItem item = new MenuItem(deed.label());
            item.setOnAction(event -> figure.run(deed));
            items.add(item);
        }
        return items;
    }

    /** Opens the menu at a click with the second button: a drag with it moves what is seen. */
    static void install(FigureView figure) {
        figure.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress()) {
                context(figure).show(figure, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        figure.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                context(figure).show(figure, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /** With the other views for the segment under the mouse, or else the selected one. */
    static ContextMenu context(FigureView figure) {
        ContextMenu menu = new ContextMenu();
        Selection selection = figure.selection();
        int hovered = selection.hoveredProperty().get();
        int segment = hovered == Selection.NONE ? selection.getSegment() : hovered;
        if (segment != Selection.NONE && !figure.ways().isEmpty()) {
            Menu open = new Menu(Texts.get("view.figure.open-in", segment));
            for (FigureDesk.Way way : figure.ways()) {
                MenuItem item = new MenuItem(way.title());
                item.setOnAction(event -> {
                    if (segment != selection.getSegment()) {
                        selection.select(segment);
                    }
                    way.go().run();
                });
                open.getItems().add(item);
            }
            menu.getItems().addAll(open, new SeparatorMenuItem());
        }
        menu.getItems().addAll(items(figure));
        return menu;
    }
}
