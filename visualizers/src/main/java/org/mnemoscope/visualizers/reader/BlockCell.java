package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/**
 * One block that is laid out: its text nodes, one for each heading and each text between, and where its chars lie.
 * Positions are relative to the text's upper left corner.
 */
final class BlockCell {
    private final int block;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<Rectangle2D>> boxes = new ArrayList<>();

    /** How the lines are set. */
    record Style(Font font, Font headingFont, double width, double lineSpacing) {}

    /** A text node that shows the chars from {@code firstChar} of the whole text on. */
    private static final class Piece {
        private final Text text;
        private final int firstChar;
        private final boolean heading;
        private double y;

        Piece(String shown, int firstChar, boolean heading) {
            this.firstChar = firstChar;
            this.heading = heading;
            text = new Text(shown);
            text.setManaged(false);
            text.setMouseTransparent(true);
            text.setFontSmoothingType(FontSmoothingType.GRAY);
            text.setTextOrigin(VPos.TOP);
        }
    }

    /**
     * @param firstChar offset in the whole text of the first char shown
     * @param headings  the parts of {@code shown} that are headings, as offsets in the whole text
     */
    BlockCell(int block, String shown, int firstChar, List<HeadingLines.Span> headings) {
        this.block = block;
        int done = 0;
        for (HeadingLines.Span heading : headings) {
            int start = heading.start() - firstChar;
            int end = heading.end() - firstChar;
            if (start > done) {
                // Pieces stand below each other, which the line break between them stands for.
                pieces.add(new Piece(shown.substring(done, start - 1), firstChar + done, false));
            }
            pieces.add(new Piece(shown.substring(start, end), firstChar + start, true));
            done = Math.min(shown.length(), end + 1);
        }
        if (done < shown.length() || pieces.isEmpty()) {
            pieces.add(new Piece(shown.substring(done), firstChar + done, false));
        }
    }

    int block() {
        return block;
    }

    List<Text> nodes() {
        return pieces.stream().map(piece -> piece.text).toList();
    }

    /** Breaks the lines and gives the height that they take. */
    double layOut(Style style) {
        double height = 0;
        for (Piece piece : pieces) {
            Font font = piece.heading ? style.headingFont() : style.font();
            Text text = piece.text;
            boolean changed = !font.equals(text.getFont()) || style.width() != text.getWrappingWidth()
                    || style.lineSpacing() != text.getLineSpacing();
            if (changed) {
                text.setFont(font);
                text.setWrappingWidth(style.width());
                text.setLineSpacing(style.lineSpacing());
                boxes.clear();
            }
            piece.y = height == 0 ? 0 : Math.rint(height + style.lineSpacing());
            height = piece.y + text.getLayoutBounds().getHeight();
        }
        return height;
    }

    void place(double x, double y, Color colour) {
        for (Piece piece : pieces) {
            piece.text.relocate(x, y + piece.y);
            piece.text.setFill(colour);
        }
    }

    /** The char of the whole text under a point, or −1 beside the text. */
    int charAt(double x, double y) {
        for (Piece piece : pieces) {
            Text text = piece.text;
            if (text.getLayoutBounds().contains(x, y - piece.y) && !text.getText().isEmpty()) {
                HitInfo hit = text.hitTest(new Point2D(x, y - piece.y));
                return hit.getCharIndex() >= text.getText().length() ? -1 : piece.firstChar + hit.getCharIndex();
            }
        }
        return -1;
    }

    /** The rectangles that hold the chars {@code [start, end)} of the whole text, one per line; white space at the ends left out. */
    List<Rectangle2D> boxes(int start, int end) {
        List<Rectangle2D> found = new ArrayList<>(1);
        for (Piece piece : pieces) {
            String shown = piece.text.getText();
            int from = Math.max(0, start - piece.firstChar);
            int to = Math.min(shown.length(), end - piece.firstChar);
            while (from < to && Character.isWhitespace(shown.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(shown.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                addRectangles(piece.text.rangeShape(from, to), piece.y, found);
            }
        }
        return found;
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

    /** Adds the bounds of each closed figure of a path, moved down by {@code top}. */
    private static void addRectangles(PathElement[] path, double top, List<Rectangle2D> found) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= path.length; i++) {
            boolean figureEnds = i == path.length || path[i] instanceof MoveTo;
            if (figureEnds && maxX > minX) {
                found.add(new Rectangle2D(minX, top + minY, maxX - minX, maxY - minY));
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
    }
}
