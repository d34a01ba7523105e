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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;

/** Reading, with everything on one thread. */
class WorkbenchTest extends WorkbenchCase {
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
                bench.session().stop();
                assertThat(workspace.activities()).as("what the tool bar says until the segment is read").containsExactly("Stopping…");
            }
        };
        bench.session().start();
        assertThat(workspace.activities()).isEmpty();
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
    void aReadingBegunWhileAnotherModelLoadsBearsTheNameOfTheModelThatReads() {
        Deque<Runnable> engine = new ArrayDeque<>();
        Iterator<String> names = List.of("First", "Second").iterator();
        AppThreads threads = new AppThreads(Runnable::run, Runnable::run, engine::add, Runnable::run, Runnable::run);
        Workbench busy = new Workbench(workspace.settings(), threads, new FakeModelLoader(() -> FakeModel.named(names.next())), picker,
                new Installation(folder));
        busy.opener().openText(folder.resolve("book.txt"));
        busy.opener().openModel(folder.resolve("model"));
        engine.remove().run();
        busy.opener().openModel(folder.resolve("model"));
        busy.session().start(); // while the second one is still to be loaded
        engine.remove().run();
        engine.remove().run();
        Path run = requireNonNull(busy.workspace().runFile());
        assertThat(RunFile.open(run).header().modelName()).isEqualTo("Second");
        assertThat(run.getFileName().toString()).startsWith("book-second-");
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
    void memoryThatRunsOutOnAGpuIsSaidSo() {
        Notice notice = Notice.of(new IllegalStateException("CUDA out of memory. Tried to allocate 2 GiB")); // as libtorch says it, through DJL
        assertThat(notice.what()).isEqualTo("There is not enough memory for this.");
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
