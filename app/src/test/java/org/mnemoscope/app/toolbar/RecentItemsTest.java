package org.mnemoscope.app.toolbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Recent;

class RecentItemsTest {
    private final List<String> opened = new ArrayList<>();
    private final ObservableList<Recent> texts = FXCollections.observableArrayList();
    private final ObservableList<Recent> runs = FXCollections.observableArrayList();
    private final ObservableList<MenuItem> items = FXCollections.observableArrayList();

    private Recent recent(String name) {
        return new Recent(name, "hint", () -> opened.add(name));
    }

    private List<String> names() {
        return items.stream().map(item -> item instanceof SeparatorMenuItem ? "--" : item.getText()).toList();
    }

    @Test
    void listsFollowTheFixedItemsPartedBySeparators() {
        RecentItems.keep(items, List.of(new MenuItem("Open")), List.of(texts, runs));
        assertThat(names()).containsExactly("Open");
        runs.add(recent("run_1.mscope"));
        assertThat(names()).containsExactly("Open", "--", "run_1.mscope");
        texts.setAll(recent("a.txt"), recent("b.txt"));
        assertThat(names()).containsExactly("Open", "--", "a.txt", "b.txt", "--", "run_1.mscope");
        items.get(3).fire();
        assertThat(opened).containsExactly("b.txt");
        assertThat(items.get(5).isMnemonicParsing()).as("an underscore in a name stays one").isFalse();
        texts.clear();
        assertThat(names()).containsExactly("Open", "--", "run_1.mscope");
    }

    @Test
    void withoutFixedItemsNoSeparatorComesFirst() {
        texts.add(recent("a.txt"));
        RecentItems.keep(items, List.of(), List.of(texts));
        assertThat(names()).containsExactly("a.txt");
    }
}
