package org.mnemoscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.reading.RunEvents;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Footprint;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;

class RunFileTest {
    private final Path folder;
    private final Path file;
    private final List<RunEvent> events = new ArrayList<>();

    RunFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("a run? with 100% odd # name é.mscope");
    }

    @Test
    void everyMeasuredValueComesBack() {
        ReadingRequest request = FakeRuns.request(90, EnumSet.complementOf(EnumSet.of(ReadingCondition.UNTOUCHED_BACKBONE)), OptionalInt.empty());
        record(request);
        RecordedRun run = RunFile.open(file);
        RunEvent.Started started = (RunEvent.Started) events.get(0);
        assertThat(run.header()).isEqualTo(started.header());
        assertThat(run.text()).isEqualTo(request.text());
        assertThat(run.chapters()).isEqualTo(request.document().chapters()).isNotEqualTo(Chapters.NONE);
        assertThat(run.segments()).isEqualTo(traces()).hasSize(12);
        assertThat(run.complete()).isTrue();
    }

    @Test
    void likeliestTokensComeBackWithTheirTexts() {
        record(FakeRuns.withTopTokens(90, 3));
        RecordedRun run = RunFile.open(file);
        assertThat(run.segments()).isEqualTo(traces()).hasSize(12).allSatisfy(trace -> assertThat(trace.details()).isPresent());
        Predictions expected = run.segments().get(2).predictions(ReadingCondition.NO_MEMORY).orElseThrow();
        assertThat(expected.top().places()).isEqualTo(8);
        assertThat(expected.top().text(1, 2)).isEqualTo("word" + expected.top().id(1, 2));
    }

    @Test
    void memoriesFromBeforeTheTextComeBack() {
        ReadingRequest plain = FakeRuns.request(50);
        record(new ReadingRequest(plain.document(), plain.text(), plain.settings().withPrecomputedMemories(3), plain.conditions(), plain.segmentLimit()));
        RecordedRun run = RunFile.open(file);
        assertThat(run.header().settings().precomputedMemories()).isEqualTo(3);
        assertThat(run.segments()).isEqualTo(traces());
        assertThat(run.segments().get(0).recallBeforeText().size()).isEqualTo(3);
        assertThat(run.segments().get(0).recall()).isEmpty();
        assertThat(run.segments().get(6).recallBeforeText().isEmpty()).isTrue();
    }

    /** As the programs before this one wrote them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aRunOfAnOlderVersionOpens(int version) throws Exception {
        record(FakeRuns.request(50));
        RecordedRun run = RunFile.open(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
                var sql = connection.createStatement()) {
            for (SegmentTrace trace : version < 4 ? run.segments() : List.<SegmentTrace>of()) {
                Map<ReadingCondition, byte[]> nll = new EnumMap<>(ReadingCondition.class);
                trace.tokenNllNats().forEach((condition, nats) -> nll.put(condition, Blobs.of(nats)));
                long withoutFootprint = SegmentRow.of(trace).with(Footprint.UNKNOWN).checksum(nll, new DetailRows());
                sql.execute("UPDATE segments SET crc32 = " + withoutFootprint + " WHERE segment = " + trace.segment());
            }
            if (version < 3) {
                sql.execute("ALTER TABLE segments DROP COLUMN recall_before");
            }
            for (String table : version == 1 ? List.of("predictions", "said", "vocabulary") : List.<String>of()) {
                sql.execute("DROP TABLE " + table);
            }
            sql.execute("DELETE FROM header WHERE key = 'marks_crc32'");
            sql.execute("PRAGMA user_version = " + version);
        }
        assertThat(RunFile.open(file)).isEqualTo(run);
        Marks marks = new Marks(List.of(new Note(1, "here", Instant.EPOCH)), List.of());
        RunMarks.save(file, marks);
        assertThat(RunFile.open(file).marks()).isEqualTo(marks);
    }

    @Test
    void memoryInUseThatIsLostIsNoticed() throws Exception {
        record(FakeRuns.request(50));
        assertThat(RunFile.open(file).segments().get(0).timing().footprint()).isNotEqualTo(Footprint.UNKNOWN);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
                var sql = connection.createStatement()) {
            sql.execute("DELETE FROM footprint WHERE segment = 0");
        }
        assertThatThrownBy(() -> RunFile.open(file)).isInstanceOf(RunFileException.class).hasMessageContaining("is damaged");
    }

    @Test
    void aFinishedRunIsOneFile() throws IOException {
        record(FakeRuns.request(50));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aStoppedRunSaysSo() {
        record(FakeRuns.request(50, EnumSet.of(ReadingCondition.HMT), OptionalInt.of(2)));
        RecordedRun run = RunFile.open(file);
        assertThat(run.segments()).hasSize(2);
        assertThat(run.ending()).isEqualTo(RunEnding.STOPPED);
        assertThat(run.complete()).isFalse();
    }

    @Test
    void aFailedReadingKeepsItsSegments() {
        FakeModel model = new FakeModel(FakeModel.SETTINGS, segment -> {
            if (segment == 4) {
                throw new IllegalStateException("broken");
            }
        });
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(model, FakeRuns.request(50), recorder);
        }
        RecordedRun run = RunFile.open(file);
        assertThat(run.segments()).hasSize(4);
        assertThat(run.ending()).isEqualTo(RunEnding.FAILED);
    }

    /** The file and SQLite's log as they lie there after every segment: what a kill at that moment leaves. */
    @Test
    void aKilledRunHasEverySegmentThatWasRead() throws IOException {
        List<Path> snapshots = new ArrayList<>();
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(50), RunEvents.toAll(recorder, events::add, event -> {
                Path copy = folder.resolve("killed-" + snapshots.size() + ".mscope");
                copy(file, copy);
                copy(RunFiles.beside(file, "-wal"), RunFiles.beside(copy, "-wal"));
                snapshots.add(copy);
            }));
        }
        for (int n = 0; n <= 7; n++) {
            RecordedRun run = RunFile.open(snapshots.get(n));
            assertThat(run.segments()).isEqualTo(traces().subList(0, n));
            assertThat(run.ending()).isEqualTo(RunEnding.UNFINISHED);
        }
        assertThat(RunFile.open(snapshots.get(8)).complete()).isTrue();
    }

    @Test
    void aRunCanBeOpenedWhileItIsStillWritten() {
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(50), RunEvents.toAll(recorder, event -> {
                if (event instanceof RunEvent.SegmentRead read) {
                    assertThat(RunFile.open(file).segments()).hasSize(read.trace().segment() + 1);
                }
            }));
        }
        assertThat(RunFile.open(file).complete()).isTrue();
    }

    /** SQLite cannot make its index file here, as in a folder that may only be read. */
    @Test
    void aKilledRunOpensWhereNothingCanBeWrittenBesideIt() throws IOException {
        Path killed = folder.resolve("killed.mscope");
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(50), recorder);
            copy(file, killed);
            copy(RunFiles.beside(file, "-wal"), RunFiles.beside(killed, "-wal"));
        }
        Files.createDirectory(RunFiles.beside(killed, "-shm"));
        assertThat(RunFile.open(killed).segments()).hasSize(7);
    }

    @Test
    void openingChangesNothing() throws IOException {
        record(FakeRuns.request(50));
        byte[] before = Files.readAllBytes(file);
        RunFile.open(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(RunFiles.beside(file, "-wal")).doesNotExist();
        assertThat(RunFiles.beside(file, "-shm")).doesNotExist();
    }

    @Test
    void missingFile() {
        assertTold(file, "There is no file");
        assertTold(folder, "is not a file");
    }

    @Test
    void fileThatIsNoRun() throws IOException {
        assertTold(Files.writeString(file, "a text, not a run at all; ".repeat(10)), "is not a Mnemoscope run file");
        assertTold(Files.writeString(file, "short"), "is not a Mnemoscope run file");
        assertTold(Files.write(file, new byte[0]), "is empty");
    }

    @Test
    void databaseOfAnotherProgram() throws IOException {
        record(FakeRuns.request(20));
        patch(68, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        assertTold(file, "is not a Mnemoscope run file");
    }

    @Test
    void newerFormat() throws IOException {
        record(FakeRuns.request(20));
        patch(60, (byte) 0, (byte) 0, (byte) 0, (byte) 9);
        assertTold(file, "was made by a newer Mnemoscope (format 9");
    }

    @Test
    void truncatedAnywhereIsDamaged() throws IOException {
        record(FakeRuns.request(300));
        byte[] whole = Files.readAllBytes(file);
        for (int size = 100; size < whole.length; size += 1531) {
            Files.write(file, Arrays.copyOf(whole, size));
            assertTold(file, "is damaged or was cut short");
        }
    }

    private void record(ReadingRequest request) {
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), request, RunEvents.toAll(recorder, events::add));
        }
    }

    private List<SegmentTrace> traces() {
        return events.stream()
                .filter(RunEvent.SegmentRead.class::isInstance)
                .map(event -> ((RunEvent.SegmentRead) event).trace())
                .toList();
    }

    private void patch(int offset, byte... bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        System.arraycopy(bytes, 0, whole, offset, bytes.length);
        Files.write(file, whole);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertTold(Path file, String whatFailed) {
        assertThatThrownBy(() -> RunFile.open(file)).isInstanceOfSatisfying(RunFileException.class, e -> {
            assertThat(e.whatFailed()).contains(whatFailed);
            assertThat(e.whatToDo()).isNotBlank();
        });
    }
}
