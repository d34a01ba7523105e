package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // start() runs before every test
class OptionsBarTest extends ApplicationTest {
    private final ObjectProperty<String> colour = new SimpleObjectProperty<>("red");
    private ToggleButton follow;
    private OptionMenu<String> menu;
    private OptionsBar bar;

    @Override
    public void start(Stage stage) {
        follow = new ToggleButton("Follow");
        menu = new OptionMenu<>("colour:", colour, () -> List.of("red", "blue"), name -> name);
        bar = new OptionsBar(follow, menu);
        bar.setManaged(false);
        stage.setScene(new Scene(new Pane(bar), 600, 100));
        stage.show();
    }

    private void resize(double width) {
        interact(() -> {
            bar.resize(width, 40);
            bar.layout();
        });
    }

    private List<MenuItem> overflow() {
        MenuButton more = lookup(".mem-options-more").queryAs(MenuButton.class);
        interact(() -> more.getOnShowing().handle(null));
        return more.getItems();
    }

    @Test
    void withRoomAllOptionsStandInARow() {
        resize(bar.prefWidth(-1));
        assertThat(follow.isVisible()).isTrue();
        assertThat(menu.isVisible()).isTrue();
        assertThat(lookup(".mem-options-more").query().isVisible()).isFalse();
        assertThat(menu.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(bar.getWidth() + 0.5);
    }

    @Test
    void theLastOptionMovesIntoTheMenuFirstAndWorksThere() {
        resize(bar.prefWidth(-1) - 5);
        assertThat(follow.isVisible()).isTrue();
        assertThat(menu.isVisible()).isFalse();
        Menu moved = (Menu) overflow().get(0);
        assertThat(moved.getText()).isEqualTo("colour: red");
        interact(() -> ((RadioMenuItem) moved.getItems().get(1)).getOnAction().handle(null));
        assertThat(colour.get()).isEqualTo("blue");
    }

    @Test
    void withoutRoomEverythingIsInTheMenu() {
        resize(bar.minWidth(-1));
        assertThat(follow.isVisible()).isFalse();
        CheckMenuItem moved = (CheckMenuItem) overflow().get(0);
        interact(() -> {
            moved.setSelected(true);
            moved.getOnAction().handle(null);
        });
        assertThat(follow.isSelected()).isTrue();
    }

    /** A slider can be in one menu only. */
    @Test
    void aMenuWithControlsLendsThemAndGetsThemBack() {
        MenuItem slider = new CustomMenuItem(new Slider());
        MenuButton time = new MenuButton("time", null, slider);
        interact(() -> {
            bar = new OptionsBar(time);
            bar.setManaged(false);
            ((Pane) follow.getScene().getRoot()).getChildren().setAll(bar);
        });
        resize(bar.minWidth(-1));
        assertThat(((Menu) overflow().get(0)).getItems()).containsExactly(slider);
        assertThat(time.getItems()).isEmpty();
        MenuButton more = lookup(".mem-options-more").queryAs(MenuButton.class);
        interact(() -> more.getOnHidden().handle(null));
        assertThat(time.getItems()).containsExactly(slider);
    }

    @Test
    void anOptionThatIsNotManagedIsLeftOut() {
        interact(() -> menu.setManaged(false));
        resize(bar.prefWidth(-1));
        assertThat(follow.isVisible()).isTrue();
        assertThat(menu.isVisible()).isFalse();
        assertThat(lookup(".mem-options-more").query().isVisible()).isFalse();
    }
}
