package org.mnemoscope.app.start;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.GoldenCase;

/** The start page in both themes, held against the picture that a person accepted. */
class GoldenStartTest extends GoldenCase {
    private static Region page() {
        StartModel model = new StartModel();
        model.samples().add(new StartModel.Sample("The Lighthouse Ledger", "Eighteen facts are told and asked for again.", () -> {}));
        model.modelStateProperty().set(Texts.get("app.start.no_model"));
        model.recents().setAll(
                new StartModel.Recents(Texts.get("app.start.texts"), List.of(new Recent("persuasion.txt", "/books/persuasion.txt", () -> {}))),
                new StartModel.Recents(Texts.get("app.start.runs"),
                        List.of(new Recent("persuasion-by-a-model-with-a-long-name-2026-11-21.mscope", "/runs/persuasion.mscope", () -> {}))));
        Commands commands = new Commands();
        for (Command command : List.of(Command.READ_DEMO, Command.OPEN_SAMPLE, Command.OPEN_DEMO_MODEL, Command.OPEN_MODEL, Command.OPEN_TEXT,
                Command.OPEN_RUN)) {
            commands.on(command, () -> {});
        }
        return StartViewBuilder.build(model, commands);
    }

    @Test
    void looksAsItDid() throws Exception {
        show(640, 760, GoldenStartTest::page, StartViewBuilder.class.getResource("/org/mnemoscope/app/window.css").toExternalForm());
        checkAll("start-page");
    }
}
