package org.mnemoscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.SettingsOrigin;

/** What a reading says before it begins, and what it leaves alone when it cannot. */
class UnbegunReadingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private String model = "";
    private String text = "";
    private String out = "";

    @BeforeEach
    void makeFiles() throws IOException {
        model = Files.createDirectories(folder.resolve("model")).toString();
        Files.writeString(folder.resolve("model/hmt.json"), "{}");
        text = Files.writeString(folder.resolve("a book.txt"), FakeRuns.text(100)).toString();
        out = folder.resolve("run.mscope").toString();
    }

    @Test
    void anOldRunIsNotLostToAModelThatCannotBeLoaded() {
        assertThat(new CliRun(folder).run("read", "--model", model, "--text", text, "--out", out)).isZero();
        CliRun failing = new CliRun(folder, new FakeModelLoader(() -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertThat(failing.run("read", "--model", model, "--text", text, "--out", out, "--force")).isEqualTo(1);
        assertThat(RunFile.open(Path.of(out)).segments()).hasSize(13);
    }

    @Test
    void jsonThatCouldNotBeWrittenIsToldBeforeAnythingIsLoaded() {
        FakeModelLoader never = new FakeModelLoader(() -> {
            throw new AssertionError("loaded");
        });
        for (String command : List.of("read", "evaluate")) {
            CliRun run = new CliRun(folder, never);
            String[] reading = {command, "--model", model, "--text", text, "--json", folder.resolve("no folder/x.json").toString()};
            assertThat(run.run(reading)).isEqualTo(1);
            assertThat(run.err()).contains("x.json cannot be written").doesNotContain("Loading");
        }
        assertThat(new CliRun(folder).run("bench", "--tiny", "--json", folder.toString())).isEqualTo(1);
    }

    /** As where the disk is full: the run file does not take what was read. */
    @Test
    void whatCouldNotBeRecordedCountsForNothing() {
        CliRun full = new CliRun(folder, new FakeModelLoader(() -> new FakeModel(FakeModel.SETTINGS, segment -> {
            if (segment == 0) {
                spoil();
            }
        })));
        assertThat(full.run("read", "--model", model, "--text", text, "--out", out)).isEqualTo(1);
        assertThat(full.err()).contains("Writing the run file " + out + " failed.");
        assertThat(full.out()).as("no report of segments that are in no file").isEmpty();
    }

    private void spoil() {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + out); Statement drop = sql.createStatement()) {
            drop.execute("DROP TABLE nll");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextWithoutSecondHalvesHasNoGainThere() throws IOException {
        String two = Files.writeString(folder.resolve("two.txt"), "two words").toString();
        CliRun run = new CliRun(folder);
        assertThat(run.run("read", "--model", model, "--text", two, "--out", out)).isZero();
        assertThat(run.out()).contains(" / -").doesNotContain("NaN");
    }

    @Test
    void settingsThatNobodyGaveAreNamed() {
        ModelCard given = FakeModel.card(folder, FakeModel.SETTINGS);
        assertThat(said(given)).isEqualTo("Loading Fake model from m.\n");
        ModelCard silent = new ModelCard(given.name(), folder, given.family(), given.architecture(), given.settings(),
                new SettingsOrigin(OptionalDouble.empty(), List.of("num_sensory", "recall_scale")), 1, 1, given.dtypes(), given.files(),
                given.notes(), given.problems(), given.memoryBytes());
        assertThat(said(silent)).contains("By default, because hmt.json does not say: num_sensory, recall_scale.");
    }

    private static String said(ModelCard card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LoadingLine.print(card, Path.of("m"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
