package org.mnemoscope.app.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.RunHeader;

/** A workbench with everything on one thread, a fake model and a short book. */
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and by open()
abstract class WorkbenchCase {
    static final int SEGMENTS = 13;
    static final int WORDS = 100;

    @TempDir
    Path folder;

    final FakePicker picker = new FakePicker();
    IntConsumer beforeSegment = segment -> {};
    Workbench bench;
    Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("model"));
        Files.writeString(folder.resolve("model").resolve("hmt.json"), "{}");
        Files.writeString(folder.resolve("book.txt"), "The harbour was quiet. ".repeat(WORDS / 4));
        Settings settings = Settings.DEFAULT.withRunFolder(folder.resolve("runs").toString());
        FakeModelLoader loader =
                new FakeModelLoader(() -> new FakeModel(FakeModel.SETTINGS, segment -> beforeSegment.accept(segment)));
        bench = new Workbench(settings, AppThreads.same(), loader, picker, new Installation(folder));
        workspace = bench.workspace();
    }

    final void openBoth() {
        bench.opener().openText(folder.resolve("book.txt"));
        bench.opener().openModel(folder.resolve("model"));
    }

    final String notice() {
        @Nullable Notice notice = workspace.noticeProperty().get();
        return notice == null ? "" : notice.what() + " " + notice.todo();
    }

    final Path runFile() {
        return requireNonNull(workspace.runFile());
    }

    final RunHeader header() {
        return requireNonNull(workspace.header());
    }

    final Document document() {
        return requireNonNull(workspace.document());
    }

    final LoadedModel model() {
        return requireNonNull(workspace.model());
    }

    final void answer(int choice) {
        Notice asked = workspace.noticeProperty().get();
        workspace.noticeProperty().set(null);
        asked.choices().get(choice).deed().run();
    }
}
