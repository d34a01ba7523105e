package org.mnemoscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.workspace.ReadingState;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A test of the whole window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and TestFX
abstract class WindowCase {
    @TempDir
    static Path root;

    WindowFixture fixture;

    /** Not by TestFX's own annotation, which it does not look for in a superclass. */
    @BeforeEach
    void start() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.asyncFx(() -> {
            fixture = new WindowFixture(stage, Files.createTempDirectory(root, "window"));
            return fixture;
        }).get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The control of a type that the window shows. */
    <T extends Node> T view(Class<T> type) {
        return type.cast(fixture.scene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance).findFirst().orElseThrow());
    }

    void readAll(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
    }

    static boolean isSeen(@Nullable Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node != null;
    }
}
