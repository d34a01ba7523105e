package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.WindowLayout;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // fields are set by TestFX
class LayoutKeeperTest extends ApplicationTest {
    private Stage stage;
    private LayoutKeeper keeper;

    @Override
    public void start(Stage primary) {
        stage = new Stage();
        stage.setScene(new Scene(new Group()));
        keeper = new LayoutKeeper(stage);
    }

    @AfterEach
    void hide() {
        interact(stage::hide);
    }

    private WindowLayout shown(WindowLayout layout) {
        interact(() -> {
            keeper.apply(layout);
            stage.show();
        });
        return keeper.read(layout);
    }

    @Test
    void theWindowIsWhereItWas() {
        WindowLayout layout = new WindowLayout(40, 30, 900, 650, false);
        assertThat(shown(layout)).isEqualTo(layout);
    }

    @Test
    void aWindowBeyondEveryScreenComesToTheMiddle() {
        WindowLayout now = shown(new WindowLayout(90_000, 30, 900, 650, false));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(screen.contains(now.x(), now.y(), now.width(), now.height())).isTrue();
    }

    @Test
    void aWindowLargerThanTheScreenIsMadeToFit() {
        WindowLayout now = shown(new WindowLayout(0, 0, 90_000, 80_000, false));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(now.width()).isLessThanOrEqualTo(screen.getWidth());
        assertThat(now.height()).isLessThanOrEqualTo(screen.getHeight());
    }

    @Test
    void aMaximizedWindowKeepsThePlaceThatItHadBefore() {
        WindowLayout before = new WindowLayout(40, 30, 900, 650, true);
        assertThat(shown(before)).isEqualTo(before);
    }
}
