package org.mnemoscope.app.error;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Notice.Choice;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** A strip above the panes: what happened, what to do, the answers. It takes no room while there is nothing to say. */
public final class ErrorViewBuilder {
    private final ErrorController controller;
    private final VBox place = new VBox();

    private ErrorViewBuilder(ErrorController controller) {
        this.controller = controller;
    }

    public static Region build(ErrorModel model, ErrorController controller) {
        ErrorViewBuilder builder = new ErrorViewBuilder(controller);
        model.noticeProperty().addListener((property, before, now) -> builder.show(now));
        builder.show(model.notice());
        return builder.place;
    }

    private void show(@Nullable Notice notice) {
        place.getChildren().clear();
        if (notice == null) {
            return;
        }
        List<Button> answers = answers(notice);
        HBox strip = new HBox(new FontIcon(icon(notice)), sentences(notice));
        strip.getChildren().addAll(answers);
        strip.getChildren().add(close());
        strip.getStyleClass().addAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
        strip.setId("notice");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.setAccessibleRole(AccessibleRole.TEXT);
        strip.setAccessibleText(notice.what() + " " + notice.todo());
        place.getChildren().add(strip);
        if (!notice.choices().isEmpty()) {
            answers.get(0).requestFocus();
        }
    }

    private static Node sentences(Notice notice) {
        Label what = wrapped(notice.what(), "notice-what");
        VBox sentences = new VBox(what);
        if (!notice.todo().isEmpty()) {
            sentences.getChildren().add(wrapped(notice.todo(), "notice-todo"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        return sentences;
    }

    private List<Button> answers(Notice notice) {
        List<Button> answers = new ArrayList<>();
        for (Choice choice : notice.choices()) {
            Button button = new Button(choice.label());
            button.setOnAction(event -> controller.choose(choice));
            answers.add(button);
        }
        if (!answers.isEmpty()) {
            answers.get(0).getStyleClass().add(Styles.ACCENT);
        }
        if (!notice.details().isEmpty()) {
            Button copy = new Button(Texts.get("app.error.copy"), new FontIcon(Feather.COPY));
            copy.setTooltip(Tips.of(Texts.get("app.error.copy_hint")));
            copy.setOnAction(event -> controller.copy(notice));
            answers.add(copy);
        }
        answers.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        return answers;
    }

    private Button close() {
        Button close = new Button("", new FontIcon(Feather.X));
        close.setAccessibleText(Texts.get("app.error.close"));
        close.setTooltip(Tips.of(Texts.get("app.error.close")));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setOnAction(event -> controller.close());
        return close;
    }

    private static Feather icon(Notice notice) {
        return switch (notice.kind()) {
            case INFORMATION -> Feather.INFO;
            case QUESTION -> Feather.HELP_CIRCLE;
            case ERROR -> Feather.ALERT_TRIANGLE;
        };
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
