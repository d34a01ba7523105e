package org.mnemoscope.visualizers.figure;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** How far into the book a figure goes: all of it, up to a segment that a slider sets, or played from the beginning. */
public final class Playback {
    /** The whole book takes about so many steps to play. */
    private static final int STEPS = 200;

    private static final Duration STEP = Duration.millis(50);

    private final IntegerProperty until = new SimpleIntegerProperty(this, "until", Selection.NONE);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
    private final Timeline player = new Timeline(new KeyFrame(STEP, event -> step()));
    private final IntSupplier readCount;

    /** @param readCount tells how many segments were read */
    public Playback(IntSupplier readCount) {
        this.readCount = readCount;
        player.setCycleCount(Animation.INDEFINITE);
        playing.addListener((property, was, is) -> play(is));
    }

    /** The last segment shown; −1 for all. */
    public IntegerProperty untilProperty() {
        return until;
    }

    /** Whether the reading is played. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether a segment lies behind the place that is shown. */
    public boolean isLater(int segment) {
        return until.get() != Selection.NONE && segment > until.get();
    }

    /** Shows all again, as for another run. */
    public void reset() {
        playing.set(false);
        until.set(Selection.NONE);
    }

    private void play(boolean now) {
        if (now) {
            until.set(0);
            player.play();
        } else {
            player.stop();
            until.set(Selection.NONE);
        }
    }

    /** One step of the player. */
    public void step() {
        if (until.get() >= readCount.getAsInt() - 1) {
            playing.set(false);
        } else {
            until.set(until.get() + 1 + readCount.getAsInt() / STEPS);
        }
    }

    /** The player and the slider. */
    public List<ButtonBase> options() {
        ToggleButton play = new ToggleButton(Texts.get("view.playback.play"));
        play.getStyleClass().addAll("small", "mem-option-toggle");
        play.setTooltip(Tips.of(Texts.get("view.playback.play.tooltip")));
        play.selectedProperty().bindBidirectional(playing);
        return List.of(slider(), play);
    }

    private MenuButton slider() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("mem-option", "flat", "small");
        menu.setTooltip(Tips.of(Texts.get("view.playback.until.tooltip")));
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.textProperty().bind(until.map(last -> last.intValue() == Selection.NONE
                ? Texts.get("view.playback.all") : Texts.get("view.playback.until", last.intValue())));
        menu.accessibleTextProperty().bind(menu.textProperty());
        Label label = new Label();
        label.textProperty().bind(menu.textProperty());
        Slider slider = new Slider(0, 1, 1);
        slider.setId("view-playback-slider");
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(menu.textProperty());
        label.setLabelFor(slider);
        // The slider's end stands for all, also for what will be read later.
        menu.setOnShowing(event -> {
            int last = Math.max(1, readCount.getAsInt() - 1);
            int shown = until.get();
            slider.setMax(last);
            slider.setValue(shown == Selection.NONE ? last : shown);
        });
        slider.valueProperty().addListener((property, was, is) -> {
            if (menu.isShowing() || slider.isFocused()) {
                int place = (int) Math.round(is.doubleValue());
                until.set(place >= slider.getMax() ? Selection.NONE : place);
            }
        });
        menu.getItems().add(new CustomMenuItem(new VBox(label, slider), false));
        return menu;
    }
}
