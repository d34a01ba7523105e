package org.mnemoscope.visualizers.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/**
 * The table of a figure as a table on screen, for reading, sorting, and for those who cannot see the drawing. One row chosen
 * moves the cursor, several are picked, as in the drawing.
 */
final class TableTwin extends TableView<Integer> {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final FigureView figure;
    private final RowOrder order = new RowOrder();
    private FigureTable table;
    private boolean following;

    TableTwin(FigureView figure) {
        this.figure = figure;
        table = figure.table();
        getStyleClass().add("mem-table-twin");
        setAccessibleText(Texts.get("view.figure.table.name", figure.info().title()));
        setPlaceholder(new Label(Texts.get("view.figure.table.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(rows -> new Row());
        setSortPolicy(sorted -> {
            arrange();
            return true;
        });
        setItems(order);
        rebuild();
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> chosen());
    }

    /** A row of a segment with hits of find in the text is marked. */
    private final class Row extends TableRow<Integer> {
        @Override
        protected void updateItem(@Nullable Integer row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            boolean known = row != null && !isEmpty && row < table.rowCount();
            pseudoClassStateChanged(HIT, known && row != null
                    && figure.selection().hitsProperty().get().segments().contains(table.segmentOf(row)));
        }
    }

    /** Takes in what the figure shows now; columns stay where they are unless they are others. */
    void retable() {
        List<String> before = keys(table);
        table = figure.table();
        if (keys(table).equals(before)) {
            following = true;
            arrange();
            refresh();
            following = false;
        } else {
            rebuild();
        }
        follow();
    }

    private static List<String> keys(FigureTable table) {
        return table.columns().stream().map(FigureTable.Column::key).toList();
    }

    private void rebuild() {
        getColumns().clear();
        for (int i = 0; i < table.columns().size(); i++) {
            getColumns().add(column(i));
        }
        arrange();
    }

    private TableColumn<Integer, String> column(int index) {
        FigureTable.Column values = table.columns().get(index);
        String heading = values.unit().isEmpty() ? values.heading() : values.heading() + " [" + values.unit() + "]";
        TableColumn<Integer, String> column = new TableColumn<>(heading);
        column.setUserData(index);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(table.columns().get(index).shown(row.getValue())));
        column.getStyleClass().add(values.kind() == FigureTable.Kind.TEXT ? "mem-words" : "mem-numbers");
        column.setPrefWidth(Words.headingWidth(heading, figure.font().getSize()));
        return column;
    }

    /** Sorts rows by the columns that the person chose; what was not measured comes last in both directions. */
    private void arrange() {
        if (getSortOrder().isEmpty()) {
            order.show(table.rowCount());
        } else {
            Comparator<Integer> by = (one, other) -> 0;
            for (TableColumn<Integer, ?> column : getSortOrder()) {
                by = by.thenComparing(by(table.columns().get((Integer) column.getUserData()), column.getSortType()));
            }
            order.show(table.rowCount(), by);
        }
    }

    private static Comparator<Integer> by(FigureTable.Column column, TableColumn.SortType direction) {
        boolean falling = direction == TableColumn.SortType.DESCENDING;
        if (column.kind() == FigureTable.Kind.TEXT) {
            Comparator<Integer> words = Comparator.comparing(column::exact);
            return falling ? words.reversed() : words;
        }
        return Comparator.comparingDouble(row -> {
            double value = column.number(row);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : falling ? -value : value;
        });
    }

    private void chosen() {
        if (following) {
            return;
        }
        following = true;
        Selection selection = figure.selection();
        IntStream segments = getSelectionModel().getSelectedIndices().stream()
                .filter(place -> place >= 0 && place < order.size())
                .mapToInt(place -> table.segmentOf(order.get(place))).filter(segment -> segment >= 0);
        IndexSet chosen = IndexSet.of(segments);
        if (chosen.size() == 1) {
            selection.select(chosen.first());
        } else if (!chosen.isEmpty()) {
            selection.pick(Picked.segments(chosen), Gesture.ROWS);
        }
        following = false;
    }

    /** Shows the row of the cursor. */
    void follow() {
        int segment = figure.selection().getSegment();
        int shown = getSelectionModel().getSelectedIndex();
        boolean there = shown >= 0 && shown < order.size() && table.segmentOf(order.get(shown)) == segment;
        if (following || there || getSelectionModel().getSelectedIndices().size() > 1) {
            return;
        }
        for (int place = 0; place < order.size(); place++) {
            if (segment >= 0 && table.segmentOf(order.get(place)) == segment) {
                following = true;
                getSelectionModel().clearAndSelect(place);
                scrollTo(Math.max(0, place - 3));
                following = false;
                return;
            }
        }
    }
}
