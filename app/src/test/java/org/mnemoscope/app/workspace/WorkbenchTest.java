package org.mnemoscope.app.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RunHeader;

/** Opening and reading, with everything on one thread. */
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and by open()
class WorkbenchTest {
    private static final int SEGMENTS = 13;
    private static final int WORDS = 100;

    @TempDir
    Path folder;

    private final FakePicker picker = new FakePicker();
    private IntConsumer beforeSegment = segment -> {};
    private Workbench bench;
    private Workspace workspace;

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

    private void openBoth() {
        bench.opener().openText(folder.resolve("book.txt"));
        bench.opener().openModel(folder.resolve("model"));
    }

    private String notice() {
        @Nullable Notice notice = workspace.noticeProperty().get();
        return notice == null ? "" : notice.what() + " " + notice.todo();
    }

    private Path runFile() {
        return requireNonNull(workspace.runFile());
    }

    private RunHeader header() {
        return requireNonNull(workspace.header());
    }

    private Document document() {
        return requireNonNull(workspace.document());
    }

    private LoadedModel model() {
        return requireNonNull(workspace.model());
    }

    private void answer(int choice) {
        Notice asked = workspace.noticeProperty().get();
        workspace.noticeProperty().set(null);
        asked.choices().get(choice).deed().run();
    }

    @Test
    void readsATextToItsEndAndRecordsIt() {
        openBoth();
        bench.session().playOrPause();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(workspace.traces()).hasSize(SEGMENTS);
        assertThat(workspace.progressProperty().get().fraction()).isEqualTo(1);
        assertThat(workspace.recordingProperty().get()).isEqualTo(Recording.DONE);
        assertThat(workspace.selection().getSegment()).isEqualTo(SEGMENTS - 1);
        RecordedRun run = RunFile.open(runFile());
        assertThat(run.complete()).isTrue();
        assertThat(run.segments()).isEqualTo(workspace.traces());
        assertThat(run.header()).isEqualTo(header());
        assertThat(workspace.settings().recentRuns()).containsExactly(runFile().toString());
        assertThat(workspace.settings().recentTexts()).containsExactly(folder.resolve("book.txt").toString());
        assertThat(workspace.settings().recentModels()).containsExactly(folder.resolve("model").toString());
    }

    @Test
    void readsWhatTheSettingsAsk() {
        openBoth();
        ReadingOptions options = ReadingOptions.DEFAULT
                .with(ReadingCondition.NO_MEMORY, false)
                .with(ReadingCondition.NO_RECALL, true)
                .with(ReadingCondition.UNTOUCHED_BACKBONE, true) // which this model does not allow
                .withRecallPrecision(RecallPrecision.BF16)
                .withSegmentLimit(4);
        workspace.settingsProperty().set(workspace.settings().withReading(options));
        bench.session().start();
        assertThat(workspace.traces()).hasSize(4);
        assertThat(workspace.progressProperty().get().segmentCount()).isEqualTo(4);
        assertThat(header().conditions()).containsExactly(ReadingCondition.HMT, ReadingCondition.NO_RECALL);
        assertThat(header().settings().recallPrecision()).isEqualTo(RecallPrecision.BF16);
    }

    @Test
    void stopKeepsWhatWasRead() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 5) {
                bench.session().stop();
            }
        };
        bench.session().start();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(workspace.traces()).hasSize(6);
        assertThat(RunFile.open(runFile()).segments()).hasSize(6);
    }

    @Test
    void refusesASecondStartWithASentence() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 3) {
                bench.session().start();
            }
        };
        bench.session().start();
        assertThat(notice()).contains("already under way").contains("Stop it first");
        assertThat(workspace.traces()).hasSize(SEGMENTS);
    }

    @Test
    void saysWhatIsMissingBeforeReading() {
        bench.session().start();
        assertThat(notice()).contains("No text is open");
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).isEmpty();
        bench.session().start();
        assertThat(notice()).contains("No model is open");
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
    }

    @Test
    void aFailureWhileReadingKeepsTheSegmentsBefore() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 7) {
                throw new IllegalStateException("broken weights");
            }
        };
        bench.session().start();
        assertThat(workspace.state()).isEqualTo(ReadingState.FAILED);
        assertThat(notice()).contains("segment 7");
        assertThat(workspace.traces()).hasSize(7);
        assertThat(RunFile.open(runFile()).segments()).hasSize(7);
        beforeSegment = segment -> {};
        bench.session().playOrPause();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(notice()).isEmpty();
    }

    @Test
    void readsUnrecordedOnlyWhenThePersonAgrees() throws IOException {
        openBoth();
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        workspace.settingsProperty().set(workspace.settings().withRunFolder(taken.toString()));
        bench.session().start();
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
        assertThat(workspace.traces()).isEmpty();
        assertThat(notice()).contains("cannot be made");
        answer(1);
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(workspace.traces()).hasSize(SEGMENTS);
        assertThat(workspace.recordingProperty().get()).isEqualTo(Recording.NONE);
        assertThat(workspace.runFileProperty().get()).isNull();
    }

    @Test
    void whenTheRecordingBreaksOffThePersonDecides() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 5) {
                spoil(runFile());
            }
        };
        workspace.noticeProperty().addListener((property, before, now) -> {
            if (now != null && now.choices().size() == 2) {
                now.choices().get(0).deed().run(); // go on; before the loop looks, or this one thread would wait for itself
            }
        });
        bench.session().start();
        assertThat(workspace.traces()).hasSize(SEGMENTS);
        assertThat(workspace.recordingProperty().get()).isEqualTo(Recording.LOST);
        assertThat(notice()).contains(runFile().getFileName().toString());
    }

    /** Another program damages the run file while it is written. */
    private static void spoil(Path run) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + run);
                Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE nll");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void recordsInAnotherFolderWhenThePersonNamesOne() throws IOException {
        openBoth();
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        workspace.settingsProperty().set(workspace.settings().withRunFolder(taken.toString()));
        picker.choose(folder.resolve("elsewhere"));
        bench.session().start();
        answer(0);
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(runFile()).hasParent(folder.resolve("elsewhere")).exists();
    }

    @Test
    void tellsOfTextsThatCannotBeOpened() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 0, 3});
        bench.opener().openText(folder.resolve("book.txt"));
        for (Path bad : List.of(empty, binary, folder.resolve("missing.txt"))) {
            bench.opener().openText(bad);
            assertThat(notice()).contains(bad.getFileName().toString());
            assertThat(document().title()).isEqualTo("book");
            assertThat(workspace.activities()).isEmpty();
        }
        assertThat(workspace.settings().recentTexts()).containsExactly(folder.resolve("book.txt").toString());
    }

    @Test
    void whatProjectGutenbergPutAroundABookIsKeptUnlessThePersonLeavesItOut() throws IOException {
        Path book = Files.writeString(folder.resolve("moby.txt"), "*** START OF THE PROJECT GUTENBERG EBOOK MOBY ***\n\nCHAPTER I\n\n"
                + "Call me Ishmael. ".repeat(30) + "\n\n*** END OF THE PROJECT GUTENBERG EBOOK MOBY ***\nlicence\n");
        bench.opener().openText(book);
        assertThat(notice()).contains("moby", "Project Gutenberg header and licence");
        bench.opener().openModel(folder.resolve("model"));
        assertThat(notice()).contains("Project Gutenberg");
        assertThat(document().text()).isEqualTo(Files.readString(book));
        answer(1);
        assertThat(document().text()).startsWith("CHAPTER I").endsWith("Call me Ishmael.");
        bench.session().start();
        assertThat(header().textSource()).startsWith(book.toString()).contains("without Project Gutenberg");
        assertThat(RunFile.open(runFile()).chapters()).isEqualTo(document().chapters()).isNotEqualTo(Chapters.NONE);
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).isEmpty();
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheOneBefore() {
        openBoth();
        bench.opener().openModel(folder);
        assertThat(notice()).contains("no hmt.json");
        assertThat(model().card().name()).isEqualTo("Fake model");
        bench.session().start();
        assertThat(workspace.traces()).hasSize(SEGMENTS);
    }

    @Test
    void aMissingDemoModelIsTold() {
        bench.opener().readDemo();
        assertThat(notice()).contains("demo model is missing");
        assertThat(document().title()).isEqualTo("The Lighthouse Ledger");
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
    }

    @Test
    void theDemoReadsByItself() throws IOException {
        Files.move(folder.resolve("model"), folder.resolve("demo-model"));
        bench.opener().readDemo();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(header().textTitle()).isEqualTo("The Lighthouse Ledger");
    }

    @Test
    void aRunOpensWithoutAModel() {
        openBoth();
        bench.session().start();
        Path run = runFile();
        List<?> read = List.copyOf(workspace.traces());
        bench = new Workbench(workspace.settings(), AppThreads.same(), new FakeModelLoader(), picker, new Installation(folder));
        workspace = bench.workspace();
        bench.opener().openRun(run);
        assertThat(workspace.modelProperty().get()).isNull();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(workspace.traces()).isEqualTo(read);
        assertThat(document().text()).isEqualTo(requireNonNull(workspace.text()).text());
        assertThat(runFile()).isEqualTo(run);
    }

    @Test
    void aFileThatIsNoRunIsTold() {
        bench.opener().openRun(folder.resolve("book.txt"));
        assertThat(notice()).contains("not a Mnemoscope run file");
    }

    @Test
    void whatIsGoneLeavesTheRecentOnesAndIsTold() throws IOException {
        openBoth();
        bench.session().start();
        Path run = runFile();
        Files.delete(folder.resolve("book.txt"));
        Files.delete(run);
        Files.delete(folder.resolve("model").resolve("hmt.json"));
        bench.opener().openModel(folder.resolve("model"));
        assertThat(workspace.settings().recentModels()).hasSize(1); // still there, though broken
        Files.delete(folder.resolve("model"));
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).contains("book.txt is no longer there");
        bench.opener().openRun(run);
        assertThat(notice()).contains(run + " is no longer there");
        bench.opener().openModel(folder.resolve("model"));
        assertThat(notice()).contains("model is no longer there");
        assertThat(workspace.settings().recentTexts()).isEmpty();
        assertThat(workspace.settings().recentRuns()).isEmpty();
        assertThat(workspace.settings().recentModels()).isEmpty();
    }

    @Test
    void openingWhileReadingAsksAndStopsCleanly() throws IOException {
        Path second = Files.writeString(folder.resolve("second.txt"), "Another book. ".repeat(20));
        openBoth();
        beforeSegment = segment -> {
            if (segment == 4) {
                bench.opener().openText(second);
                assertThat(notice()).contains("second.txt");
                answer(0);
            }
        };
        bench.session().start();
        assertThat(document().title()).isEqualTo("second");
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
        assertThat(workspace.traces()).isEmpty();
        Path run = Path.of(workspace.settings().recentRuns().get(0));
        assertThat(RunFile.open(run).segments()).hasSize(5);
    }

    @Test
    void openingWhileReadingCanBeThoughtBetterOf() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 4) {
                bench.opener().openModel(folder.resolve("model"));
                answer(1);
            }
        };
        bench.session().start();
        assertThat(workspace.traces()).hasSize(SEGMENTS);
    }

    @Test
    void whatIsDroppedIsOpenedByItsKind() {
        openBoth();
        bench.session().start();
        Path run = runFile();
        bench.opener().openAny(List.of(folder.resolve("model"), folder.resolve("book.txt")));
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
        assertThat(document().title()).isEqualTo("book");
        bench.opener().openAny(List.of(run));
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        bench.opener().openAny(List.of());
        assertThat(notice()).isEmpty();
    }

    @Test
    void selectingAnotherSegmentEndsFollowing() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 4) {
                workspace.selection().select(1);
            }
        };
        bench.session().start();
        assertThat(workspace.followingProperty().get()).isFalse();
        assertThat(workspace.selection().getSegment()).isEqualTo(1);
    }

    @Test
    void conditionsOfTheModelAreShown() {
        openBoth();
        assertThat(model().conditions())
                .isEqualTo(Set.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY, ReadingCondition.NO_RECALL,
                        ReadingCondition.NO_SENSORY, ReadingCondition.PREVIOUS_ONLY));
    }
}
