package org.mnemoscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;

class RunFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Path folder;

    RunFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesSayTextModelAndDate() {
        assertThat(name("The Lighthouse Ledger", "Mnemoscope demo (2.6M, novels)"))
                .isEqualTo("the-lighthouse-ledger-mnemoscope-demo-2-6m-novels-2026-11-21.mscope");
        assertThat(name("L'Été: «tome» 1/2", "gpt2")).isEqualTo("l-ete-tome-1-2-gpt2-2026-11-21.mscope");
        assertThat(name("战争与和平", "..")).isEqualTo("text-model-2026-11-21.mscope");
        assertThat(name("word ".repeat(50), "m")).hasSizeLessThan(70);
    }

    private String name(String title, String model) {
        return RunFiles.freeName(folder, title, model, DAY).getFileName().toString();
    }

    @Test
    void aTakenNameGetsANumber() throws IOException {
        for (String expected : new String[] {"a-b-2026-11-21.mscope", "a-b-2026-11-21-2.mscope", "a-b-2026-11-21-3.mscope"}) {
            Path free = RunFiles.freeName(folder, "a", "b", DAY);
            assertThat(free).isEqualTo(folder.resolve(expected));
            Files.createFile(free);
        }
        assertThat(RunFiles.freeName(folder.resolve("a-b-2026-11-21.mscope"))).isEqualTo(folder.resolve("a-b-2026-11-21-4.mscope"));
        assertThat(RunFiles.freeName(folder.resolve("new.mscope"))).isEqualTo(folder.resolve("new.mscope"));
    }

    @Test
    void onlyRunsAreDeleted() throws IOException {
        Path precious = Files.writeString(folder.resolve("notes.mscope"), "precious");
        assertThatThrownBy(() -> RunFiles.delete(precious)).isInstanceOf(RunFileException.class).hasMessageContaining("not a Mnemoscope run");
        assertThat(precious).exists();
        Path run = folder.resolve("run.mscope");
        try (RunRecorder recorder = RunRecorder.create(run)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(20), recorder);
        }
        Files.createFile(folder.resolve("run.mscope-wal"));
        RunFiles.delete(run);
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("run"));
    }
}
