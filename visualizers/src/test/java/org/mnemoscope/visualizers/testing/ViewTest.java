package org.mnemoscope.visualizers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** One view in a scene of 600 x 500, with the theme that the program uses. */
public abstract class ViewTest<V extends TraceControl> extends ApplicationTest {
    protected final Selection selection = new Selection();
    private V view;
    private Scene scene;

    /** Makes the view under test; called on the FX thread. */
    protected abstract V create();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        view = create();
        scene = new Scene(new StackPane(view), 600, 500);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
        stage.toFront();
    }

    protected final V view() {
        return view;
    }

    protected final Scene scene() {
        return scene;
    }

    protected final void begin(SyntheticRun run) {
        interact(() -> view.begin(run.header(), run.text()));
    }

    protected final void append(List<SegmentTrace> traces) {
        interact(() -> view.append(traces));
    }

    protected final void show(SyntheticRun run, int segments) {
        begin(run);
        append(run.first(segments));
        pulse();
    }

    protected final void select(int segment) {
        interact(() -> selection.select(segment));
        pulse();
    }

    /** Waits for the next layouts. */
    protected final void pulse() {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        interact(() -> scene.getRoot().layout());
    }

    protected final void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    protected final WritableImage picture() {
        pulse();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
    }

    /** A point of the view as a place for the mouse. */
    protected final Point2D at(double x, double y) {
        return view.localToScreen(x, y);
    }

    protected final String text(String selector) {
        return lookup(selector).queryAs(Labeled.class).getText();
    }

    protected final boolean cardIsShown() {
        return lookup(".mem-hover-card").query().isVisible();
    }

    /** How many pixels of two pictures differ. */
    protected static int difference(WritableImage a, WritableImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        int differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                differing += a.getPixelReader().getArgb(x, y) == b.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return differing;
    }
}
