package org.mnemoscope.visualizers.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A test that holds what is seen, in both themes, against pictures that a person accepted. See {@link Golden}. */
@SuppressWarnings("NullAway.Init") // fields are set by TestFX and by show
public abstract class GoldenCase extends ApplicationTest {
    private static final int PULSES = 4;
    private static final int PATIENCE = 20_000;

    private Stage stage;
    private StackPane frame;

    @Override
    public void start(Stage shown) {
        stage = shown;
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /** Shows something alone in a window of 640 x 360. */
    protected final <N extends Parent> N show(Callable<N> maker) {
        return show(640, 360, maker);
    }

    /** Shows something alone, with the style sheets of views and those named. The stage may be of any size: other tests used it before. */
    protected final <N extends Parent> N show(double width, double height, Callable<N> maker, String... sheets) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> {
            N node = maker.call();
            StackPane framed = new StackPane(node);
            framed.getStyleClass().add("root"); // the colours of a window
            framed.setMinSize(width, height);
            framed.setMaxSize(width, height);
            frame = framed;
            Scene scene = new Scene(new Pane(framed), width, height);
            scene.getStylesheets().add(ViewStyles.stylesheet());
            scene.getStylesheets().addAll(List.of(sheets));
            stage.setScene(scene);
            stage.show();
            framed.requestFocus(); // no caret that blinks
            return node;
        });
    }

    /** Takes a picture in each theme and checks it. */
    protected final void check(String name, Callable<WritableImage> picture) throws IOException {
        useTheme(new PrimerDark());
        Golden.check(taken(picture), name + "-dark");
        useTheme(new PrimerLight());
        Golden.check(taken(picture), name + "-light");
    }

    /** All that is shown, in each theme. */
    protected final void checkAll(String name) throws IOException {
        check(name, () -> frame.snapshot(null, null));
    }

    protected final void useTheme(Theme theme) {
        interact(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
    }

    /** A picture once all is laid out. */
    protected final WritableImage taken(Callable<WritableImage> picture) {
        for (int i = 0; i < PULSES; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, picture);
    }
}
