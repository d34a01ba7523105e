package org.mnemoscope.app.toolbar;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.mnemoscope.app.workspace.Recent;

/** Menu items for what was opened before, kept up to date. */
final class RecentItems {
    private RecentItems() {}

    /** Keeps {@code items} filled with the fixed ones and then each list of recents, parted by separators. */
    static void keep(ObservableList<MenuItem> items, List<MenuItem> fixed, List<ObservableList<Recent>> recents) {
        InvalidationListener fill = observable -> items.setAll(all(fixed, recents));
        recents.forEach(list -> list.addListener(fill));
        items.setAll(all(fixed, recents));
    }

    private static List<MenuItem> all(List<MenuItem> fixed, List<ObservableList<Recent>> recents) {
        List<MenuItem> all = new ArrayList<>(fixed);
        for (ObservableList<Recent> list : recents) {
            if (!list.isEmpty() && !all.isEmpty()) {
                all.add(new SeparatorMenuItem());
            }
            list.forEach(recent -> all.add(item(recent)));
        }
        return all;
    }

    private static MenuItem item(Recent recent) {
        MenuItem item = new MenuItem(recent.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> recent.open().run());
        return item;
    }
}
