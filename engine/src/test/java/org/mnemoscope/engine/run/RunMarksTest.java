package org.mnemoscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SavedSelection;

class RunMarksTest {
    private static final Instant TIME = Instant.parse("2026-11-21T16:00:00Z");
    private static final Marks MARKS = new Marks(
            List.of(new Note(5, "“Isbel”, again\nand again", TIME), new Note(2, "", TIME)),
            List.of(new SavedSelection("storm", 1, Ints.of(2, 4, 7, 8), Ints.of(), Ints.of()),
                    new SavedSelection("a, b", 0, Ints.of(3, 4), Ints.of(25, 30), Ints.of())));

    private final Path folder;
    private final Path file;

    RunMarksTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("run.mscope");
    }

    private void record() {
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(90), recorder);
        }
    }

    @Test
    void whatIsSavedComesBackAndNothingElseChanges() {
        record();
        RecordedRun before = RunFile.open(file);
        assertThat(before.marks()).isEqualTo(Marks.NONE);
        RunMarks.save(file, MARKS);
        RecordedRun after = RunFile.open(file);
        assertThat(after.marks()).isEqualTo(MARKS);
        assertThat(after.segments()).isEqualTo(before.segments());
        assertThat(after.header()).isEqualTo(before.header());
        RunMarks.save(file, MARKS.withoutNote(5));
        assertThat(RunFile.open(file).marks().notes()).containsExactly(new Note(2, "", TIME));
    }

    @Test
    void notesAreSavedWhileTheTextIsRead() {
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(90), event -> {
                recorder.accept(event);
                if (event instanceof RunEvent.SegmentRead read && read.trace().segment() == 3) {
                    RunMarks.save(file, MARKS);
                }
            });
        }
        RecordedRun run = RunFile.open(file);
        assertThat(run.marks()).isEqualTo(MARKS);
        assertThat(run.segments()).hasSize(12);
        assertThat(run.complete()).isTrue();
    }

    @Test
    void whatIsChangedOrLostIsNoticed() throws Exception {
        record();
        RunMarks.save(file, MARKS);
        for (String change : List.of("UPDATE notes SET text = 'x' WHERE segment = 5", "UPDATE selections SET segments = tokens",
                "DELETE FROM notes WHERE segment = 2", "DELETE FROM selections", "DROP TABLE notes", "ALTER TABLE selections RENAME TO selectionz",
                "DELETE FROM header WHERE key = 'marks_crc32'")) {
            byte[] good = Files.readAllBytes(file);
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString()); var sql = connection.createStatement()) {
                sql.execute(change);
            }
            assertThatThrownBy(() -> RunFile.open(file)).as(change).isInstanceOf(RunFileException.class).hasMessageContaining("damaged");
            Files.write(file, good);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndStaysAsItWas() throws IOException {
        record();
        Files.createDirectory(folder.resolve("run.mscope-journal")); // where SQLite has to write; permissions do not hold back root
        assertThatThrownBy(() -> RunMarks.save(file, MARKS)).isInstanceOf(RunFileException.class)
                .hasMessageContaining("Notes and selections cannot be saved");
        Files.delete(folder.resolve("run.mscope-journal"));
        assertThat(RunFile.open(file).marks()).isEqualTo(Marks.NONE);
    }

    @Test
    void aFileThatIsNoRunIsLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> RunMarks.save(other, MARKS)).isInstanceOf(RunFileException.class);
        assertThat(other).hasContent("dear");
    }

    @Test
    void notesAndSelectionsAreExported() throws IOException {
        record();
        RunMarks.save(file, MARKS);
        RecordedRun run = RunFile.open(file);
        String csv = text(MarksExport.notes(run)::writeCsv);
        assertThat(csv.lines().findFirst()).contains("segment,token_start,token_end,char_start,char_end,chapter,note,changed_at");
        assertThat(csv).contains("\"“Isbel”, again\nand again\",2026-11-21T16:00:00Z\r\n");
        String json = text(MarksExport.notes(run)::writeJson);
        assertThat(json).contains("\"segment\" : 2", "\"note\" : \"\"").endsWith("]\n");
        assertThat(text(MarksExport.selections(run)::writeCsv)).isEqualTo(
                "selection,of,start,end\r\nstorm,segments,2,4\r\nstorm,segments,7,8\r\n\"a, b\",segments,3,4\r\n\"a, b\",tokens,25,30\r\n");
        assertThat(text(out -> JsonLines.write(run, out)).lines().toList().get(5)).contains("\"note\":\"“Isbel”, again\\nand again\"");
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String text(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
