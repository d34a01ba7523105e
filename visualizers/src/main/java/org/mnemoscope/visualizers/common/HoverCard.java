package org.mnemoscope.visualizers.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * The card that explains what is under the mouse. It lies inside its view, above the drawing, so that pictures of a
 * view show it too; it never catches the mouse.
 */
public final class HoverCard extends VBox {
    private static final double DISTANCE_FROM_MOUSE = 14;
    /** Of the card's width. */
    private static final double MOST_FOR_NAMES = 0.6;

    private final Label title = new Label();
    private final GridPane rows = new GridPane();
    private final GridPane pairs = new GridPane(); // not in the grid of the others: a value across two columns would not wrap
    private final ColumnConstraints names = new ColumnConstraints();
    private final VBox quotes = new VBox();

    public HoverCard() {
        getStyleClass().add("mem-hover-card");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        for (GridPane grid : List.of(rows, pairs)) {
            grid.getStyleClass().add("rows");
            grid.getColumnConstraints().add(names);
        }
        for (int value = 0; value < 2; value++) { // they are short, and compared line by line
            pairs.getColumnConstraints().add(new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, Double.MAX_VALUE));
        }
        quotes.getStyleClass().add("quotes");
        getChildren().addAll(title, rows, pairs, quotes);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * A name and a value.
     *
     * @param beside a second value to compare with the first; such rows stand below the others
     */
    public record Row(String name, String value, Optional<String> beside) {
        public Row(String name, String value) {
            this(name, value, Optional.empty());
        }
    }

    /** What a card says: a title, rows of names and values, and pieces of the book's text. */
    public record Content(String title, List<Row> rows, List<String> quotes) {
        public Content {
            rows = List.copyOf(rows);
            quotes = List.copyOf(quotes);
        }
    }

    /** Shows the card beside a point of the parent, turned to the side where it fits into {@code width} x {@code height}. */
    public void show(Content content, double x, double y, double width, double height) {
        fill(content);
        applyCss();
        names.setMinWidth(0);
        double cardWidth = Math.min(Math.min(prefWidth(-1), maxWidth(-1)), width);
        names.setMinWidth(Math.min(namesWidth(), MOST_FOR_NAMES * cardWidth));
        double cardHeight = prefHeight(cardWidth);
        resizeRelocate(
                snapPositionX(beside(x, cardWidth, width)), snapPositionY(beside(y, cardHeight, height)),
                snapSizeX(cardWidth), snapSizeY(cardHeight));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }

    /** A name that says what a value is is worth more than the end of a long value, which goes on in a second line. */
    private double namesWidth() {
        return Stream.concat(rows.getChildren().stream(), pairs.getChildren().stream()).filter(label -> label.getStyleClass().contains("name"))
                .mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
    }

    private static double beside(double mouse, double size, double available) {
        double after = mouse + DISTANCE_FROM_MOUSE;
        double before = mouse - DISTANCE_FROM_MOUSE - size;
        double wished = after + size <= available || before < 0 ? after : before;
        return Math.max(0, Math.min(wished, available - size));
    }

    private void fill(Content content) {
        title.setText(content.title());
        rows.getChildren().clear();
        pairs.getChildren().clear();
        for (Row row : content.rows()) {
            GridPane grid = row.beside().isPresent() ? pairs : rows;
            grid.addRow(grid.getRowCount(), label(row.name(), "name"), label(row.value(), "value"));
            row.beside().ifPresent(beside -> grid.add(label(beside, "value"), 2, grid.getRowCount() - 1));
        }
        rows.setManaged(!rows.getChildren().isEmpty());
        pairs.setManaged(!pairs.getChildren().isEmpty());
        quotes.getChildren().clear();
        for (String quote : content.quotes()) {
            quotes.getChildren().add(label(quote, "quote"));
        }
        quotes.setManaged(!content.quotes().isEmpty());
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        GridPane.setValignment(label, VPos.TOP); // by their base lines, labels of two lines would get the height of one
        return label;
    }
}
