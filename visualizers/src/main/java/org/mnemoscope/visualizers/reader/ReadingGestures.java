package org.mnemoscope.visualizers.reader;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;

/** Mouse, wheel and keyboard of the reading pane. */
final class ReadingGestures {
    /** The share of the view that a page key scrolls. */
    private static final double PAGE = 0.9;

    private final ReadingSkin skin;
    private final ReadingView view;

    ReadingGestures(ReadingSkin skin, ReadingView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            view.selection().hoveredProperty().set(Selection.NONE);
            skin.keepPinned();
        });
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void moved(MouseEvent event) {
        BookFlow.Placed block = inText(event) ? skin.flow().at(event.getY()) : null;
        boolean segments = skin.flow().book().isSegments();
        view.selection().hoveredProperty().set(block == null || !segments ? Selection.NONE : block.block());
        skin.showCard(inText(event) ? skin.tokenAt(event.getX(), event.getY()) : -1, event.getX(), event.getY());
    }

    private boolean inText(MouseEvent event) {
        ReadingPainter.Columns columns = skin.columns(view.getWidth(), view.getHeight());
        return event.getX() < columns.strip() && event.getY() < columns.height();
    }

    private void clicked(MouseEvent event) {
        RunSoFar run = view.run();
        if (event.getButton() != MouseButton.PRIMARY || run == null || !skin.flow().book().isSegments()) {
            return;
        }
        if (inText(event)) {
            BookFlow.Placed block = skin.flow().at(event.getY());
            if (block != null) {
                look(block.block(), skin.tokenAt(event.getX(), event.getY()), event);
            }
        } else {
            int segment = (int) (event.getY() / view.getHeight() * run.segmentCount());
            view.selection().select(Math.max(0, Math.min(segment, run.segmentCount() - 1)));
        }
    }

    /** A click on a token looks at it and pins its card, one beside the words at the segment only. */
    private void look(int segment, int token, MouseEvent event) {
        if (token < 0) {
            skin.unpin();
            view.selection().select(segment);
        } else {
            view.selection().selectToken(token, segment);
            skin.pin(token, event.getX(), event.getY());
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            skin.scroll(-event.getDeltaY());
            skin.showCard(-1, 0, 0);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP, LEFT -> step(-1);
            case DOWN, RIGHT -> step(1);
            case PAGE_UP -> skin.scroll(-PAGE * view.getHeight());
            case PAGE_DOWN -> skin.scroll(PAGE * view.getHeight());
            case ESCAPE -> skin.unpin();
            case HOME -> skin.scrollTo(0);
            case END -> skin.scrollTo(skin.flow().totalHeight());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Selects the segment before or after; in a plain text, scrolls by lines. */
    private void step(int by) {
        RunSoFar run = view.run();
        if (run == null) {
            skin.scroll(by * 3 * view.font().getSize());
            return;
        }
        int next = view.selection().getSegment() + by;
        view.selection().select(Math.max(0, Math.min(next, run.segmentCount() - 1)));
    }
}
