package org.mnemoscope.tests.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.fake.ChildJvm;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunEnding;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;

@Timeout(120)
class KilledRunTest {
    private static final int SEGMENTS_BEFORE_THE_END = 40;

    private final Path folder;

    KilledRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** As kill -9: nothing of the program runs any more after it. */
    @Test
    void aKilledProgramLosesAtMostTheSegmentInWork() throws Exception {
        Path file = folder.resolve("killed.mscope");
        Process child = start(RecordingChild.class, file.toString());
        int said = endAfterSomeSegments(child, child.toHandle()::destroyForcibly);
        RecordedRun run = RunFile.open(file);
        assertThat(run.ending()).isEqualTo(RunEnding.UNFINISHED);
        assertThat(run.segments().size()).isBetween(said, said + 1);
        assertThat(run.segments()).isEqualTo(sameReading(run.segments().size()));
        assertThat(run.text().text()).isEqualTo(FakeRuns.text(RecordingChild.WORDS));
    }

    /** As Ctrl-C: the program may tidy up. Windows has no signal for it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptedReadingIsATidyRun() throws Exception {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("hmt.json"), "{}");
        Path text = Files.writeString(folder.resolve("book.txt"), FakeRuns.text(RecordingChild.WORDS));
        Path file = folder.resolve("interrupted.mscope");
        Process child = start(ReadingChild.class, "read", "--model", model.toString(), "--text", text.toString(), "--out", file.toString());
        endAfterSomeSegments(child, child.toHandle()::destroy);
        RecordedRun run = RunFile.open(file);
        assertThat(run.ending()).isEqualTo(RunEnding.STOPPED);
        assertThat(run.segments()).hasSizeGreaterThanOrEqualTo(SEGMENTS_BEFORE_THE_END - 1);
        assertThat(folder.resolve("interrupted.mscope-wal")).doesNotExist();
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        return ChildJvm.start(folder.resolve("errors.txt"), List.of(), main, arguments);
    }

    /** @return how many lines that are a segment's number the child has printed in its life */
    private static int endAfterSomeSegments(Process child, Runnable end) throws Exception {
        try (BufferedReader lines = child.inputReader()) {
            for (int n = 0; n < SEGMENTS_BEFORE_THE_END; n++) {
                assertThat(lines.readLine()).isEqualTo(String.valueOf(n));
            }
            end.run();
            int rest = (int) lines.lines().filter(line -> line.matches("\\d+")).count();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return SEGMENTS_BEFORE_THE_END + rest;
        } finally {
            child.destroyForcibly();
        }
    }

    /** What the same reading gives in this program. */
    private static List<SegmentTrace> sameReading(int segments) {
        ReadingRequest request = FakeRuns.request(RecordingChild.WORDS, Set.of(ReadingCondition.NO_MEMORY), OptionalInt.of(segments));
        List<SegmentTrace> traces = new ArrayList<>();
        FakeRuns.read(new FakeModel(), request, event -> {
            if (event instanceof RunEvent.SegmentRead read) {
                traces.add(read.trace());
            }
        });
        return traces;
    }
}
