package org.mnemoscope.visualizers.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Views take turns: what is spread does not draw all views in one frame, but in the frames that follow as many as fit into each, the
 * longest waiting first. A view whose turn comes shows the newest data, so that views that are slow fall out of a frame and never
 * behind. What is not spread, as what a person does, is drawn by all views in the next frame. For the JavaFX thread.
 */
public final class Turns {
    /** ms of a frame of 16 for drawings that nobody waits for; the rest is for putting them on the screen. */
    private static final double MILLIS = 6;

    private final Set<TraceControl> waiting = new LinkedHashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable AnimationTimer frames;
    private boolean spreading;

    /** Makes a change of which views are told as ever, and which they draw in turn. */
    public void spread(Runnable change) {
        spreading = true;
        try {
            change.run();
        } finally {
            spreading = false;
        }
    }

    /** Lays a view out, and so draws it: in the next frame, or when its turn comes. */
    void ask(TraceControl view) {
        if (!spreading || view.getScene() == null) {
            waiting.remove(view); // its drawing shows all that is new
            view.requestLayout();
        } else if (waiting.add(view)) {
            frames().start();
        }
    }

    /** Does something when all that was spread is drawn: now, if nothing waits. */
    public void whenDrawn(Runnable next) {
        if (waiting.isEmpty()) {
            next.run();
        } else {
            afterwards.add(next);
        }
    }

    private AnimationTimer frames() {
        AnimationTimer made = frames;
        if (made == null) {
            made = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawSome();
                }
            };
            frames = made;
        }
        return made;
    }

    private void drawSome() {
        long end = System.nanoTime() + (long) (MILLIS * 1e6);
        for (TraceControl view : List.copyOf(waiting)) {
            waiting.remove(view);
            view.requestLayout();
            view.layout();
            if (System.nanoTime() >= end) {
                break;
            }
        }
        if (waiting.isEmpty()) {
            frames().stop();
            List<Runnable> now = List.copyOf(afterwards);
            afterwards.clear();
            now.forEach(Runnable::run);
        }
    }
}
