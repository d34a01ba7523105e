package org.mnemoscope.visualizers.common;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * The card that explains what is under the mouse. It lies inside its view, above the drawing, so that pictures of a
 * view show it too; it never catches the mouse.
 */
public final class HoverCard extends VBox {
    private static final double DISTANCE_FROM_MOUSE = 14;

    private final Label title = new Label();
    private final GridPane rows = new GridPane();
    private final VBox quotes = new VBox();

    public HoverCard() {
        getStyleClass().add("mem-hover-card");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        rows.getStyleClass().add("rows");
        quotes.getStyleClass().add("quotes");
        getChildren().addAll(title, rows, quotes);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** A name and a value. */
    public record Row(String name, String value) {}

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
        double cardWidth = Math.min(Math.min(prefWidth(-1), maxWidth(-1)), width);
        double cardHeight = prefHeight(cardWidth);
        resizeRelocate(
                snapPositionX(beside(x, cardWidth, width)), snapPositionY(beside(y, cardHeight, height)),
                snapSizeX(cardWidth), snapSizeY(cardHeight));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
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
        for (int i = 0; i < content.rows().size(); i++) {
            Label name = new Label(content.rows().get(i).name());
            name.getStyleClass().add("name");
            Label value = new Label(content.rows().get(i).value());
            value.getStyleClass().add("value");
            value.setWrapText(true);
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.BASELINE);
            rows.addRow(i, name, value);
        }
        rows.setManaged(!content.rows().isEmpty());
        quotes.getChildren().clear();
        for (String quote : content.quotes()) {
            Label label = new Label(quote);
            label.setWrapText(true);
            label.getStyleClass().add("quote");
            quotes.getChildren().add(label);
        }
        quotes.setManaged(!content.quotes().isEmpty());
    }
}
