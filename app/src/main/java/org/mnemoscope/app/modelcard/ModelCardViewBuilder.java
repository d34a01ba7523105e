package org.mnemoscope.app.modelcard;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.modelcard.CardDocument.Block;
import org.mnemoscope.app.modelcard.CardDocument.Kind;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.visualizers.common.Texts;

/** The model card, a sheet at the right over the window. */
public final class ModelCardViewBuilder {
    private ModelCardViewBuilder() {}

    public static Sheet build(ModelCardModel model, ModelCardController controller) {
        VBox page = new VBox();
        page.getStyleClass().addAll("settings-form", "card-page");
        InvalidationListener fill = observable -> fill(page, model);
        model.cardProperty().addListener(fill);
        model.documentProperty().addListener(fill);
        Button load = button(Texts.get("app.card.load"), "card-load", controller::load);
        load.visibleProperty().bind(model.loadableProperty());
        load.managedProperty().bind(load.visibleProperty());
        Button copy = button(Texts.get("app.card.copy"), "card-copy", controller::copy);
        Button close = new Button(Texts.get("app.card.close"));
        close.setId("card-close");
        Sheet sheet = new Sheet(() -> page, List.of(copy, load), close, Pos.TOP_RIGHT);
        sheet.shownProperty().bindBidirectional(model.shownProperty());
        return sheet;
    }

    private static Button button(String name, String id, Runnable deed) {
        Button button = new Button(name);
        button.setId(id);
        button.setOnAction(event -> deed.run());
        return button;
    }

    private static void fill(VBox page, ModelCardModel model) {
        ModelCard card = model.cardProperty().get();
        if (card == null) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(card.name(), Styles.TITLE_2));
        parts.add(Labels.wrapped(card.problems().isEmpty() ? Texts.get("app.card.fine") : Texts.get("app.card.broken"), "settings-hint"));
        if (!card.problems().isEmpty()) {
            Node problems = list(Texts.get("app.card.problems"), card.problems());
            problems.setId("card-problems");
            problems.getStyleClass().add("card-problems");
            parts.add(problems);
        }
        parts.add(facts(Texts.get("app.card.model"), Fact.aboutModel(card, model.placementProperty().get())));
        parts.add(facts(Texts.get("app.card.settings"), Fact.aboutSettings(card)));
        parts.add(facts(Texts.get("app.card.memory"), Fact.aboutMemory(card.memoryBytes())));
        if (!card.notes().isEmpty()) {
            parts.add(list(Texts.get("app.card.notes"), card.notes()));
        }
        if (!model.documentProperty().get().isEmpty()) {
            parts.add(document(model.documentProperty().get()));
        }
        page.getChildren().setAll(parts);
    }

    private static Node facts(String title, List<Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("card-facts");
        int row = 0;
        for (Fact fact : facts) {
            Label name = Labels.wrapped(fact.name(), "card-name");
            Label value = Labels.wrapped(fact.value(), "card-value");
            GridPane.setHgrow(value, Priority.ALWAYS);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, value);
        }
        return group(title, List.of(grid));
    }

    private static Node list(String title, List<String> sentences) {
        return group(title, sentences.stream().map(sentence -> Labels.wrapped("• " + sentence, "card-value")).toList());
    }

    private static Node document(String markdown) {
        return group(CardDocument.FILE, CardDocument.blocks(markdown).stream().map(ModelCardViewBuilder::block).toList());
    }

    private static Node block(Block block) {
        if (block.kind() == Kind.VERBATIM) {
            Label label = new Label(block.text());
            label.getStyleClass().add("card-verbatim");
            ScrollPane wide = new ScrollPane(label); // a table keeps its columns, and scrolls by itself
            wide.getStyleClass().add("card-wide");
            wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            wide.setFocusTraversable(false);
            return wide;
        }
        return Labels.wrapped(block.text(), block.kind() == Kind.HEADING ? Styles.TEXT_BOLD : "card-value");
    }

    private static Node group(String title, List<? extends Node> content) {
        VBox box = new VBox(Labels.wrapped(title, Styles.TITLE_4));
        box.getChildren().addAll(content);
        box.getStyleClass().add("settings-group");
        return box;
    }
}
