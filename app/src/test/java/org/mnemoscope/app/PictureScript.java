package org.mnemoscope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.util.Duration;
import org.mnemoscope.visualizers.figure.Png;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deeds one after the other on the FX thread; each waits until something is so, and may write a picture then. */
final class PictureScript {
    private static final Duration POLL = Duration.millis(50);
    /** So long views may compute in the background. */
    private static final Duration SETTLE = Duration.seconds(4);

    /** A step that waits longer is given up, so that the pictures after it are made. */
    private static final Duration PATIENCE = Duration.minutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(PictureScript.class);

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Path folder;

    private record Step(Runnable deed, BooleanSupplier until, Duration rest) {}

    /** @param folder where pictures go */
    PictureScript(Path folder) {
        this.folder = folder;
    }

    void then(Runnable deed) {
        until(deed, () -> true);
    }

    /** Goes on when the condition holds. */
    void until(Runnable deed, BooleanSupplier condition) {
        steps.add(new Step(deed, condition, Duration.ZERO));
    }

    /** Takes a picture when all views are at rest. */
    void picture(String name, Supplier<Image> image) {
        steps.add(new Step(() -> {}, () -> true, SETTLE));
        now(name, image);
    }

    /** Takes a picture at once. */
    void now(String name, Supplier<Image> image) {
        then(() -> {
            try {
                Files.write(folder.resolve(name + ".png"), Png.of(image.get()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    void run() {
        Step step = steps.poll();
        if (step != null) {
            step.deed.run();
            await(step, System.nanoTime());
        }
    }

    private void await(Step step, long since) {
        boolean late = System.nanoTime() - since > PATIENCE.toMillis() * 1e6;
        if (late) {
            LOG.warn("a step was given up; {} follow", steps.size());
        }
        boolean there = late || step.until.getAsBoolean();
        PauseTransition pause = new PauseTransition(there && step.rest.greaterThan(POLL) ? step.rest : POLL);
        pause.setOnFinished(event -> {
            if (there) {
                run();
            } else {
                await(step, since);
            }
        });
        pause.play();
    }
}
