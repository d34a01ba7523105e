package org.mnemoscope.app.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/** A workbench with everything on one thread, a fake model and a short book. */
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and by open()
public abstract class WorkbenchCase {
    static final int SEGMENTS = 13;
    static final int WORDS = 100;

    @TempDir
    protected Path folder;

    final FakePicker picker = new FakePicker();
    IntConsumer beforeSegment = segment -> {};
    protected Workbench bench;
    protected Workspace workspace;

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

    /** Reads the book to its end. */
    protected final void read() {
        openBoth();
        bench.session().start();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
    }

    /** Shows what was read as the run of a model with other weights. */
    protected final void takeForAnotherModelsRun() {
        RunHeader own = header();
        TokenizedText text = requireNonNull(workspace.text());
        List<SegmentTrace> traces = List.copyOf(workspace.traces());
        workspace.beginRun(new RunHeader(own.modelName(), own.family(), "0".repeat(64), own.textTitle(), own.textSource(), own.textSha256(),
                own.settings(), own.origin(), own.conditions(), own.device(), own.dtype(), own.startedAt(), own.versions()), text, Integer.MAX_VALUE);
        workspace.append(traces);
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
