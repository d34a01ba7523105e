package org.mnemoscope.app.toolbar;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The tool bar: open, play, progress, and the rest at the right end. */
public final class ToolbarViewBuilder {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double NARROW_EMS = 105;
    private static final double TIGHT_EMS = 80;

    private ToolbarViewBuilder() {}

    public static Region build(ToolbarModel model, Commands commands) {
        Label progress = label(model.progressProperty(), "progress-text");
        HBox bar = new HBox(
                openText(model, commands),
                openModel(model, commands),
                gap(),
                play(commands),
                commands.button(Command.STEP),
                commands.button(Command.STOP),
                progress(model, progress),
                PaneHeader.spacer(),
                commands.iconButton(Command.EXPORT_JSON),
                commands.iconButton(Command.THEME),
                commands.iconButton(Command.SETTINGS),
                commands.iconButton(Command.HELP));
        bar.getStyleClass().add("main-tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        InvalidationListener measure = changed -> measure(bar, progress);
        bar.widthProperty().addListener(measure);
        progress.fontProperty().addListener(measure);
        for (var child : bar.getChildren()) {
            if (child instanceof Button region) { // the names and the progress give way when room is short
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        return bar;
    }

    /** A line of so little room for its letters shows fewer names. */
    private static void measure(HBox bar, Label letters) {
        double ems = bar.getWidth() / letters.getFont().getSize();
        bar.pseudoClassStateChanged(NARROW, ems < NARROW_EMS);
        bar.pseudoClassStateChanged(TIGHT, ems < TIGHT_EMS);
    }

    /** The button whose name changes: never narrower than its name, nor than a place that the usual names leave unmoved. */
    private static StackPane play(Commands commands) {
        Button play = commands.button(Command.PLAY);
        play.getStyleClass().add(Styles.ACCENT);
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setMaxWidth(Double.MAX_VALUE);
        Region place = new Region();
        place.getStyleClass().add("play-place");
        StackPane both = new StackPane(place, play);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    private static MenuButton openText(ToolbarModel model, Commands commands) {
        MenuButton button = menu(model.textProperty(), Command.OPEN_TEXT, Texts.get("app.toolbar.text_hint"));
        button.setId("text-menu");
        List<MenuItem> fixed = List.of(
                commands.menuItem(Command.OPEN_TEXT), commands.menuItem(Command.OPEN_SAMPLE), commands.menuItem(Command.OPEN_RUN));
        RecentItems.keep(button.getItems(), fixed, List.of(model.texts(), model.runs()));
        return button;
    }

    private static MenuButton openModel(ToolbarModel model, Commands commands) {
        MenuButton button = menu(model.modelProperty(), Command.OPEN_DEMO_MODEL, Texts.get("app.toolbar.model_hint"));
        button.setId("model-menu");
        List<MenuItem> fixed = List.of(
                commands.menuItem(Command.OPEN_MODEL),
                commands.menuItem(Command.OPEN_CHECKPOINT),
                commands.menuItem(Command.OPEN_DEMO_MODEL),
                commands.menuItem(Command.INSPECT_MODEL),
                commands.menuItem(Command.MODEL_CARD));
        RecentItems.keep(button.getItems(), fixed, List.of(model.models()));
        return button;
    }

    private static MenuButton menu(ObservableValue<String> name, Command like, String hint) {
        MenuButton button = new MenuButton();
        button.setGraphic(new FontIcon(like.icon()));
        button.textProperty().bind(name);
        button.setMnemonicParsing(false);
        button.setTooltip(Tips.of(""));
        button.getTooltip().textProperty().bind(name.map(shown -> shown + "\n" + hint));
        button.setAccessibleHelp(hint);
        button.getStyleClass().add("name-menu");
        return button;
    }

    private static VBox progress(ToolbarModel model, Label progress) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.fractionProperty());
        bar.getStyleClass().add(Styles.SMALL);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(model.progressProperty());
        Label timeLeft = label(model.timeLeftProperty(), "progress-time");
        timeLeft.setMinWidth(Region.USE_PREF_SIZE);
        progress.setTooltip(Tips.of(""));
        progress.getTooltip().textProperty().bind(model.progressProperty());
        HBox line = new HBox(progress, PaneHeader.spacer(), timeLeft);
        line.getStyleClass().add("progress-line");
        VBox box = new VBox(line, bar);
        box.getStyleClass().add("progress-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.progressShownProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Label label(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.getStyleClass().add("tool-bar-gap");
        return gap;
    }
}
