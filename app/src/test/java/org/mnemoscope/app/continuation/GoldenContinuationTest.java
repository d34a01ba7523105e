package org.mnemoscope.app.continuation;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.GoldenCase;

/** The panel that writes on, in both themes, held against the picture that a person accepted. */
class GoldenContinuationTest extends GoldenCase {
    private static Region panel() {
        ContinuationModel model = new ContinuationModel();
        model.placeProperty().set(Texts.get("app.continuation.place", 57, 24, 64));
        model.openTokensProperty().set("24");
        model.contextProperty().set("The inspector came by the morning boat, counted the wicks, weighed the oil, and asked ");
        model.openTextProperty().set("weighed the oil, and asked ");
        model.withMemoryProperty().set("twice where the spare mantle was kept. By dusk the gulls had gone inland.");
        model.withoutMemoryProperty().set("the way to the village, and the way to the village, and the way to the village.");
        Commands commands = new Commands();
        for (Command command : List.of(Command.WRITE_ON, Command.WRITE_FROM_MEMORY)) {
            commands.on(command, () -> {});
        }
        return ContinuationViewBuilder.build(model, commands);
    }

    @Test
    void looksAsItDid() throws Exception {
        show(640, 480, GoldenContinuationTest::panel, ContinuationViewBuilder.class.getResource("/org/mnemoscope/app/window.css").toExternalForm());
        checkAll("continuation");
    }
}
