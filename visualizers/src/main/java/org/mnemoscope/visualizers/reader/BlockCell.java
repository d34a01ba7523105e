package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/** One block that is laid out: its text node, and where its chars lie. Positions are relative to the text's upper left corner. */
final class BlockCell {
    private final int block;
    private final int firstChar;
    private final Text text;
    private final List<List<Rectangle2D>> boxes = new ArrayList<>();

    /** @param firstChar offset in the whole text of the first char shown */
    BlockCell(int block, String shown, int firstChar) {
        this.block = block;
        this.firstChar = firstChar;
        text = new Text(shown);
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setFontSmoothingType(FontSmoothingType.GRAY);
        text.setTextOrigin(javafx.geometry.VPos.TOP);
    }

    int block() {
        return block;
    }

    Text node() {
        return text;
    }

    /** Breaks the lines for a width and gives the height that they take. */
    double layOut(Font font, double width, double lineSpacing) {
        boolean changed = !font.equals(text.getFont()) || width != text.getWrappingWidth() || lineSpacing != text.getLineSpacing();
        if (changed) {
            text.setFont(font);
            text.setWrappingWidth(width);
            text.setLineSpacing(lineSpacing);
            boxes.clear();
        }
        return text.getLayoutBounds().getHeight();
    }

    void place(double x, double y, Color colour) {
        text.relocate(x, y);
        text.setFill(colour);
    }

    /** The char of the whole text under a point, or −1 beside the text. */
    int charAt(double x, double y) {
        if (!text.getLayoutBounds().contains(x, y) || text.getText().isEmpty()) {
            return -1;
        }
        HitInfo hit = text.hitTest(new Point2D(x, y));
        return hit.getCharIndex() >= text.getText().length() ? -1 : firstChar + hit.getCharIndex();
    }

    /** The rectangles that hold the chars {@code [start, end)} of the whole text, one per line; white space at the ends left out. */
    List<Rectangle2D> boxes(int start, int end) {
        String shown = text.getText();
        int from = Math.max(0, start - firstChar);
        int to = Math.min(shown.length(), end - firstChar);
        while (from < to && Character.isWhitespace(shown.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(shown.charAt(to - 1))) {
            to--;
        }
        return from >= to ? List.of() : rectangles(text.rangeShape(from, to));
    }

    /** The boxes of all tokens of this block, computed once per layout; {@code charEnds} as in TokenizedText. */
    List<List<Rectangle2D>> tokenBoxes(TokenSpans spans) {
        if (boxes.isEmpty()) {
            for (int token = 0; token < spans.count(); token++) {
                boxes.add(boxes(spans.start(token), spans.end(token)));
            }
        }
        return boxes;
    }

    /** Where the chars of a block's tokens begin and end in the whole text. */
    interface TokenSpans {
        int count();

        int start(int token);

        int end(int token);
    }

    /** The bounds of each closed figure of a path. */
    private static List<Rectangle2D> rectangles(PathElement[] path) {
        List<Rectangle2D> found = new ArrayList<>(1);
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= path.length; i++) {
            boolean figureEnds = i == path.length || path[i] instanceof MoveTo;
            if (figureEnds && maxX > minX) {
                found.add(new Rectangle2D(minX, minY, maxX - minX, maxY - minY));
                minX = Double.POSITIVE_INFINITY;
                maxX = Double.NEGATIVE_INFINITY;
                minY = Double.POSITIVE_INFINITY;
                maxY = Double.NEGATIVE_INFINITY;
            }
            if (i < path.length && !(path[i] instanceof ClosePath)) {
                double x = path[i] instanceof MoveTo move ? move.getX() : ((LineTo) path[i]).getX();
                double y = path[i] instanceof MoveTo move ? move.getY() : ((LineTo) path[i]).getY();
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
        }
        return found;
    }
}
