package org.mnemoscope.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.Main;
import org.mnemoscope.engine.fake.ChildJvm;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.tests.Repository;

/** A training that is told to end (SIGTERM, as at the end of a session) while libtorch computes a step. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class StoppedTrainingTest {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    private final Path folder;

    StoppedTrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void itEndsAfterTheStepInWorkWithACheckpoint() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path crash = folder.resolve("crash.txt");
        Path out = folder.resolve("out");
        Process child = ChildJvm.start(errors, List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:ErrorFile=" + crash), Main.class,
                "train", recipe().toString(), "--out", out.toString());
        while (child.isAlive() && !Files.readString(errors).contains("step 1 of")) {
            Thread.sleep(5);
        }
        child.destroy();
        assertThat(child.waitFor()).as(Files.readString(errors)).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Files.readString(errors)).contains("The training ends with a checkpoint after the step in work.");
        assertThat(crash).doesNotExist();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.matches("checkpoint-000-\\d{9}\\.safetensors"));
        }
    }

    /** Steps that take long enough for the signal to find one at work, and too many to come to their end. */
    private Path recipe() throws IOException {
        Files.writeString(folder.resolve("text.txt"), FakeRuns.text(3000));
        return Files.writeString(folder.resolve("recipe.json"), """
                {"name": "endless", "backbone": "%s", "start": "random", "text": ["text.txt"], "held_out": [], "seed": 1,
                 "report_every": 1, "evaluate_every": 1000000, "checkpoint_every": 1000000,
                 "stages": [{"name": "backbone", "steps": 100000, "batch": 4, "tokens": 64, "rate": 0.001}]}
                """.formatted(Repository.root().resolve("demo-model/backbone")));
    }
}
