package org.mnemoscope.visualizers.figure;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.testfx.framework.junit5.ApplicationTest;

class PlaybackTest extends ApplicationTest {
    private final Playback playback = new Playback(() -> 61);

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new HBox(playback.options().toArray(Node[]::new)), 400, 200));
        stage.show();
    }

    @Test
    void theSliderSetsTheLastSegmentAndItsEndIsAll() {
        MenuButton time = lookup(".menu-button").queryAs(MenuButton.class);
        assertThat(time.getText()).isEqualTo(Texts.get("view.playback.all"));
        interact(time::show);
        Slider slider = lookup("#view-playback-slider").queryAs(Slider.class);
        interact(() -> slider.setValue(20.2));
        assertThat(playback.untilProperty().get()).isEqualTo(20);
        assertThat(time.getText()).isEqualTo(Texts.get("view.playback.until", 20));
        interact(() -> slider.setValue(60));
        assertThat(playback.untilProperty().get()).isEqualTo(Selection.NONE);
    }
}
