package org.mnemoscope.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.app.docking.DockSpace;

/** Opens one view after the other, waits until it is seen, and moves the mouse over it. */
final class ViewVisits {
    private static final double OPEN_GOAL = 1000;
    private static final double RESPONSE_GOAL = 16;
    private static final int MOVES = 10;

    private final DockSpace dock;
    private final Deque<String> left;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Millis openings = new Millis();
    private final Millis responses = new Millis();
    private final SplittableRandom random = new SplittableRandom(5);
    private String id = "";
    private double opened;
    private Millis ofThis = new Millis();
    /** Frames since the view was asked for. */
    private int frame;
    private long begun;
    private boolean answering;

    ViewVisits(DockSpace dock, List<String> ids) {
        this.dock = dock;
        left = new ArrayDeque<>(ids);
    }

    /** Called at every frame; false when every view was visited. */
    boolean frame() {
        frame = id.isEmpty() || frame == WindowMeasure.FRAMES_UNTIL_SEEN + 2 * MOVES ? 0 : frame + 1;
        if (frame == 0 && !next()) {
            return false;
        }
        if (frame == WindowMeasure.FRAMES_UNTIL_SEEN) {
            opened = (System.nanoTime() - begun) / 1e6;
            openings.add(opened);
        } else if (frame > WindowMeasure.FRAMES_UNTIL_SEEN && frame % 2 == 0) {
            begun = System.nanoTime();
            answering = true;
            moveMouse(dock.contentOf(id), random);
        }
        return true;
    }

    private boolean next() {
        if (!id.isEmpty()) {
            figures.put(id, Map.of("openMillis", opened, "hoverMaxMillis", ofThis.most()));
        }
        if (left.isEmpty()) {
            return false;
        }
        id = left.remove();
        ofThis = new Millis();
        begun = System.nanoTime();
        dock.show(id);
        return true;
    }

    /** Called when a frame is laid out. */
    void laidOut() {
        if (answering) {
            answering = false;
            double millis = (System.nanoTime() - begun) / 1e6;
            ofThis.add(millis);
            responses.add(millis);
        }
    }

    /** Figures of each view by its id; of all, how long they took to open, and to answer the mouse. */
    Map<String, Object> figures() {
        return Map.of("viewOpening", openings.against(OPEN_GOAL), "viewHover", responses.against(RESPONSE_GOAL), "views", figures);
    }

    /** Somewhere over any of the canvases inside of a node, or over the node itself where there is none. */
    static void moveMouse(Node inside, SplittableRandom random) {
        List<Node> canvases = inside.lookupAll("*").stream()
                .filter(node -> node instanceof Canvas canvas && canvas.getWidth() > 1 && canvas.getHeight() > 1).toList();
        Node canvas = canvases.isEmpty() ? inside : canvases.get(random.nextInt(canvases.size()));
        double x = random.nextDouble() * canvas.getLayoutBounds().getWidth();
        double y = random.nextDouble() * canvas.getLayoutBounds().getHeight();
        var onScreen = canvas.localToScreen(x, y);
        Event.fireEvent(canvas, new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, onScreen.getX(), onScreen.getY(), MouseButton.NONE, 0,
                false, false, false, false, false, false, false, false, false, true, null));
    }
}
