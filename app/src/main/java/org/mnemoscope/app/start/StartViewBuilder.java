package org.mnemoscope.app.start;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.start.StartModel.Recents;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The start page: what this is, one click to see it work, and the ways to open one's own. */
public final class StartViewBuilder {
    private StartViewBuilder() {}

    public static Region build(StartModel model, Commands commands) {
        FlowPane recents = new FlowPane();
        recents.getStyleClass().add("start-recents");
        InvalidationListener fill = observable ->
                recents.getChildren().setAll(model.recents().stream().map(StartViewBuilder::list).toList());
        model.recents().addListener(fill);
        fill.invalidated(model.recents());
        VBox page = new VBox(
                Labels.wrapped(Texts.get("app.start.title"), Styles.TITLE_1),
                Labels.wrapped(Texts.get("app.start.subtitle"), "start-subtitle"),
                demo(commands),
                own(model, commands),
                samples(model),
                recents);
        page.getStyleClass().add("start-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("start-scroll");
        scroll.setId("start-page");
        scroll.visibleProperty().bind(model.shownProperty());
        scroll.managedProperty().bind(model.shownProperty());
        return scroll;
    }

    private static Node demo(Commands commands) {
        Button read = commands.button(Command.READ_DEMO);
        read.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        Button sample = commands.button(Command.OPEN_SAMPLE);
        Button model = commands.button(Command.OPEN_DEMO_MODEL);
        Region buttons = row(read, model, sample);
        VBox card = new VBox(
                Labels.wrapped(Texts.get("app.start.demo"), Styles.TITLE_4),
                Labels.wrapped(Texts.get("app.start.demo_can"), "start-text"),
                Labels.wrapped(Texts.get("app.start.demo_cannot"), "start-text"),
                buttons);
        card.getStyleClass().add("start-card");
        return card;
    }

    private static Node samples(StartModel model) {
        VBox card = new VBox(Labels.wrapped(Texts.get("app.start.samples"), Styles.TITLE_4));
        for (StartModel.Sample sample : model.samples()) {
            Hyperlink link = new Hyperlink(sample.title());
            link.setMnemonicParsing(false);
            link.getStyleClass().add("start-sample");
            link.setOnAction(event -> sample.open().run());
            card.getChildren().addAll(link, Labels.wrapped(sample.description(), "start-text"));
        }
        card.getStyleClass().add("start-card");
        return card;
    }

    private static Node own(StartModel model, Commands commands) {
        Label state = Labels.wrapped("", "start-text");
        state.textProperty().bind(model.modelStateProperty());
        VBox card = new VBox(
                Labels.wrapped(Texts.get("app.start.own"), Styles.TITLE_4),
                Labels.wrapped(Texts.get("app.start.own_how"), "start-text"),
                state,
                row(commands.button(Command.OPEN_MODEL), commands.button(Command.OPEN_TEXT), commands.button(Command.OPEN_RUN)));
        card.getStyleClass().add("start-card");
        return card;
    }

    private static Node list(Recents recents) {
        VBox list = new VBox(Labels.wrapped(recents.title(), Styles.TITLE_4));
        List<Hyperlink> links = recents.entries().stream().map(StartViewBuilder::link).toList();
        list.getChildren().addAll(links);
        list.getStyleClass().add("start-list");
        return list;
    }

    private static Hyperlink link(Recent recent) {
        String name = recent.name();
        boolean run = name.endsWith(Opener.RUN_ENDING); // said by the title of the list: the date needs the room
        Hyperlink link = new Hyperlink(run ? name.substring(0, name.length() - Opener.RUN_ENDING.length()) : name);
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names of runs begin alike and end with their dates
        link.setTooltip(Tips.of(recent.path()));
        link.setOnAction(event -> recent.open().run());
        return link;
    }

    /** Side by side, and on a second line where they find no room. */
    private static Region row(Button... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("start-row");
        return row;
    }
}
