package org.mnemoscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.RunEvents;
import org.mnemoscope.engine.trace.RunEvent;

class RunRecorderTest {
    private final Path folder;
    private final Path file;

    RunRecorderTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("run.mscope");
    }

    @Test
    void makesTheFolderItNeeds() {
        Path deep = folder.resolve("not/yet/there/run.mscope");
        try (RunRecorder recorder = RunRecorder.create(deep)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(20), recorder);
            assertThat(recorder.file()).isEqualTo(deep);
        }
        assertThat(RunFile.open(deep).segments()).hasSize(3);
    }

    @Test
    void neverOverwrites() throws IOException {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> RunRecorder.create(file)).isInstanceOf(RunFileException.class)
                .hasMessageContaining("There is already a file").hasMessageContaining("another name");
        assertThat(file).hasContent("precious");
    }

    @Test
    void leavesNothingBehindIfNoReadingBegan() {
        RunRecorder.create(file).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folderThatCannotBeMade() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> RunRecorder.create(notAFolder.resolve("run.mscope"))).isInstanceOf(RunFileException.class)
                .hasMessageContaining("cannot be made").hasMessageContaining("Choose a folder you may write to");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderThatCannotBeWrittenEvenByRoot() {
        assertThatThrownBy(() -> RunRecorder.create(Path.of("/proc/run.mscope"))).isInstanceOf(RunFileException.class)
                .hasMessageContaining("/proc/run.mscope");
    }

    @Test
    void readOnlyFolder() {
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(folder)).as("root may write anywhere").isFalse();
        try {
            assertThatThrownBy(() -> RunRecorder.create(file)).isInstanceOf(RunFileException.class)
                    .hasMessageContaining("cannot be made").hasMessageContaining("Choose a folder you may write to");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    /** SQLite reports a limit on its pages exactly as it reports a full disk. */
    @Test
    void spaceThatRunsOutEndsTheReadingAndKeepsWhatWasRecorded() throws SQLException {
        List<RunEvent> seen = new ArrayList<>();
        try (RunRecorder recorder = recorderWithPages(40)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(4000), RunEvents.toAll(recorder, seen::add));
        }
        RunEvent.Failed failed = (RunEvent.Failed) seen.get(seen.size() - 1);
        assertThat(failed.whatFailed()).contains("no space left for the run file").contains("run.mscope");
        assertThat(failed.whatToDo()).contains("Free some space");
        assertThat(failed.segmentsRead()).isBetween(2, 499);
        // The segment that did not fit was still seen by the others.
        assertThat(RunFile.open(file).segments()).hasSize(failed.segmentsRead() - 1);
        assertThat(RunFile.open(file).ending()).isEqualTo(RunEnding.UNFINISHED);
    }

    @Test
    void spaceThatIsMissingForTheTextEndsTheReadingAtOnce() throws SQLException {
        List<RunEvent> seen = new ArrayList<>();
        try (RunRecorder recorder = recorderWithPages(12)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(20000), RunEvents.toAll(recorder, seen::add));
        }
        assertThat(seen).hasSize(2);
        assertThat(((RunEvent.Failed) seen.get(1)).whatFailed()).contains("no space left");
        assertThat(folder).isEmptyDirectory();
    }

    private RunRecorder recorderWithPages(int pages) throws SQLException {
        Connection connection = RunDatabase.create(file);
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA max_page_count = " + pages);
        }
        return new RunRecorder(file, connection);
    }
}
