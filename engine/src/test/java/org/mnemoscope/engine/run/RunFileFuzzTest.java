package org.mnemoscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.SavedSelection;

/**
 * Breaks run files at random: either the same run comes out (the place was unused) or one clear sentence; never wrong numbers,
 * never a crash. {@code -Dfuzz.files=20000} for the long tier; a failure names its round.
 */
class RunFileFuzzTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 1000);
    private static final int HEADER = 100;
    /** Damaged files may make SQLite ask for more than the file has; what this program allocates stays near it. */
    private static final long MEMORY_BOUND = 64L << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void mutatedFilesNeverGiveWrongNumbers(int topTokens, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.mscope");
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.withTopTokens(600, topTokens), recorder);
        }
        RunMarks.save(file, new Marks(List.of(new Note(3, "the lamp", Instant.EPOCH)),
                List.of(new SavedSelection("storm", 1, Ints.of(2, 4), Ints.of(), Ints.of()))));
        byte[] whole = Files.readAllBytes(file);
        RecordedRun good = withoutEnding(RunFile.open(file));
        int rounds = FILES / 2;
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            Files.write(file, mutated(whole, round));
            long before = allocated();
            try {
                assertThat(withoutEnding(RunFile.open(file))).as("round %d", round).isEqualTo(good);
            } catch (RunFileException e) {
                assertThat(e.whatFailed()).as("round %d", round).endsWith(".").doesNotContain("Exception");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round, e);
            }
            assertThat(allocated() - before).as("bytes, round %d", round).isLessThan(2L * whole.length + MEMORY_BOUND);
        }
        assertThat(refused).isBetween(rounds / 2, rounds - 1);
    }

    /** One to four changes: flipped bits, and in some rounds a cut or a piece that stands twice. */
    private static byte[] mutated(byte[] whole, int round) {
        Random random = new Random(round);
        byte[] bytes = whole.clone();
        for (int change = 0; change <= round % 4; change++) {
            bytes[HEADER + random.nextInt(bytes.length - HEADER)] ^= (byte) (1 << random.nextInt(8));
        }
        if (round % 16 == 5) {
            return Arrays.copyOf(bytes, HEADER + random.nextInt(bytes.length - HEADER));
        }
        if (round % 16 == 10) {
            int length = 1 + random.nextInt(5000);
            System.arraycopy(whole, random.nextInt(bytes.length - length), bytes, HEADER + random.nextInt(bytes.length - length - HEADER), length);
        }
        return bytes;
    }

    /** How a reading ended is written after the header's checksum. */
    private static RecordedRun withoutEnding(RecordedRun run) {
        return new RecordedRun(run.header(), run.text(), run.chapters(), run.segments(), RunEnding.UNFINISHED, run.marks());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
