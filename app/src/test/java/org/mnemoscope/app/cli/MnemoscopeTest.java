package org.mnemoscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.run.RunMarks;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;

class MnemoscopeTest {
    private final Path folder;
    private final String model;
    private final String text;
    private final String out;
    private final CliRun cli;

    MnemoscopeTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Path demo = Files.createDirectories(folder.resolve("demo-model"));
        Files.writeString(demo.resolve("hmt.json"), "{}");
        model = demo.toString();
        text = Files.writeString(folder.resolve("a book.txt"), FakeRuns.text(100)).toString();
        out = folder.resolve("run.mscope").toString();
        cli = new CliRun(folder);
    }

    @Test
    void readRecordsTheRunAndReportsBothPerplexities() {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out)).isZero();
        RecordedRun run = RunFile.open(Path.of(out));
        assertThat(run.complete()).isTrue();
        assertThat(run.segments()).hasSize(13);
        assertThat(run.header().conditions()).containsExactly(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
        assertThat(run.header().textTitle()).isEqualTo("a book");
        assertThat(cli.out()).contains("Read 13 of 13 segments, 99 scored tokens", "second half", "hmt ", "no-memory ")
                .contains("Run file: " + out, "./mnemoscope open " + out);
        assertThat(cli.err()).contains("Loading Fake model");
    }

    @Test
    void readTakesEveryOption() {
        Path json = folder.resolve("lines.json");
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out, "--conditions", "no-recall,previous-only",
                "--recall-precision", "bf16", "--segments", "3", "--device", "cpu", "--json", json.toString())).isZero();
        RecordedRun run = RunFile.open(Path.of(out));
        assertThat(run.segments()).hasSize(3);
        assertThat(run.header().settings().recallPrecision()).isEqualTo(RecallPrecision.BF16);
        assertThat(run.header().conditions())
                .containsExactly(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.PREVIOUS_ONLY);
        assertThat(cli.err()).contains("The condition hmt is read too");
        assertThat(json).content().hasLineCount(3).contains("\"previous_only\":[");
    }

    @Test
    void jsonOnStandardOutputIsAloneThere() {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out, "--json", "-")).isZero();
        assertThat(cli.out().lines()).hasSize(13).allMatch(line -> line.startsWith("{\"segment\":") && line.endsWith("}"));
        assertThat(cli.err()).contains("Perplexity", "Run file: " + out);
    }

    @Test
    void exportWritesNotes() throws IOException {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out)).isZero();
        RunMarks.save(Path.of(out), new Marks(List.of(new Note(1, "a, b", Instant.EPOCH)), List.of()));
        Path notes = folder.resolve("notes.csv");
        CliRun export = new CliRun(folder);
        assertThat(export.run("export", out, "--notes", notes.toString(), "--selections", folder.resolve("s.csv").toString())).isZero();
        assertThat(Files.readString(notes)).contains("\"a, b\",1970-01-01T00:00:00Z");
        assertThat(export.out()).contains("Wrote notes (1) to", "Wrote ranges of selections (0) to");
        assertThat(new CliRun(folder).run("export", out, "--notes", out)).isEqualTo(2);
        CliRun twice = new CliRun(folder);
        assertThat(twice.run("export", out, "--json", "-", "--notes", "-")).isEqualTo(2);
        assertThat(twice.err()).contains("must name different files");
        assertThat(twice.out()).isEmpty();
        String one = folder.resolve("one.json").toString();
        assertThat(new CliRun(folder).run("export", out, "--json", one, "--selections", folder + "/./one.json")).isEqualTo(2);
        assertThat(Path.of(one)).doesNotExist();
    }

    @Test
    void exportWritesTheSameLines() throws IOException {
        Path live = folder.resolve("live.json");
        Path later = folder.resolve("later.json");
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out, "--json", live.toString())).isZero();
        assertThat(new CliRun(folder).run("export", out, "--json", later.toString())).isZero();
        assertThat(Files.readString(later)).isEqualTo(Files.readString(live));
        CliRun printed = new CliRun(folder);
        assertThat(printed.run("export", out, "--json", "-")).isZero();
        assertThat(printed.out()).isEqualTo(Files.readString(live));
    }

    @Test
    void whatProjectGutenbergPutAroundABookIsLeftOutOnRequest() throws IOException {
        Path book = folder.resolve("moby.txt");
        Files.writeString(book, "*** START OF THE PROJECT GUTENBERG EBOOK MOBY ***\n" + FakeRuns.text(50) + "\n*** END OF THE PROJECT GUTENBERG EBOOK MOBY ***\n");
        assertThat(cli.run("read", "--model", model, "--text", book.toString(), "--out", out)).isZero();
        assertThat(cli.err()).contains("has a Project Gutenberg header and licence (", "--skip-gutenberg leaves them out");
        assertThat(RunFile.open(Path.of(out)).text().text()).isEqualTo(Files.readString(book));
        CliRun without = new CliRun(folder);
        assertThat(without.run("read", "--model", model, "--text", book.toString(), "--out", out, "--force", "--skip-gutenberg")).isZero();
        assertThat(without.err()).contains("are left out");
        assertThat(RunFile.open(Path.of(out)).text().text()).isEqualTo(FakeRuns.text(50).strip());
        CliRun none = new CliRun(folder);
        assertThat(none.run("read", "--model", model, "--text", text, "--out", out, "--force", "--skip-gutenberg")).isZero();
        assertThat(none.err()).contains("No Project Gutenberg header or licence was found");
    }

    @Test
    void jsonMustNotReplaceTheRunOrTheText() {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out, "--json", text)).isEqualTo(2);
        assertThat(cli.err()).contains("--json must not replace");
        assertThat(Path.of(text)).hasContent(FakeRuns.text(100));
    }

    @Test
    void anExistingRunIsReplacedOnlyByForce() {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out, "--segments", "2")).isZero();
        CliRun again = new CliRun(folder);
        assertThat(again.run("read", "--model", model, "--text", text, "--out", out)).isEqualTo(1);
        assertThat(again.err()).contains("There is already a file " + out, "--force");
        assertThat(RunFile.open(Path.of(out)).segments()).hasSize(2);
        assertThat(new CliRun(folder).run("read", "--model", model, "--text", text, "--out", out, "--force")).isZero();
        assertThat(RunFile.open(Path.of(out)).segments()).hasSize(13);
    }

    @Test
    void runsGoToANewNameInTheHomeFolderByDefault() {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            assertThat(cli.run("read", "--model", model, "--text", text)).isZero();
            assertThat(cli.run("read", "--model", model, "--text", text)).isZero();
        } finally {
            System.setProperty("user.home", home);
        }
        assertThat(folder.resolve("Mnemoscope/runs").toFile().list()).hasSize(2)
                .allMatch(name -> name.startsWith("a-book-fake-model-") && name.endsWith(".mscope"));
    }

    @Test
    void aHomeFolderThatCannotBeWrittenIsSaid() throws IOException {
        String home = System.getProperty("user.home");
        String temporary = System.getProperty("java.io.tmpdir");
        System.setProperty("user.home", text + "/no folder");
        System.setProperty("java.io.tmpdir", folder.toString());
        try {
            assertThat(cli.run("read", "--model", model, "--text", text)).isZero();
        } finally {
            System.setProperty("user.home", home);
            System.setProperty("java.io.tmpdir", temporary);
        }
        assertThat(cli.err()).contains("Runs cannot be written to", "this one goes to " + folder.resolve("mnemoscope-runs"));
        assertThat(folder.resolve("mnemoscope-runs")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "read",
        "read --model m",
        "read --model m --text t --segments 0",
        "read --model m --text t --segments many",
        "read --model m --text t --conditions hmt,telepathy",
        "read --model m --text t --recall-precision fp8",
        "read --model m --text t --device gpu",
        "read --model m --text t --wrong",
        "export",
        "export run.mscope",
        "inspect",
        "demo --headless --segments -1",
        "sing",
        "--wrong"})
    void badArgumentsAreExitCodeTwoAndOneParagraph(String line) {
        assertThat(cli.run(line.split(" "))).isEqualTo(2);
        assertThat(cli.err().strip()).isNotBlank().contains("--help").hasLineCount(1);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void failuresAreExitCodeOneAndOneParagraph() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path one = Files.writeString(folder.resolve("one.txt"), "word");
        assertFailure("There is no file", "read", "--model", model, "--text", folder.resolve("none").toString(), "--out", out);
        assertFailure("has no text in it", "read", "--model", model, "--text", empty.toString(), "--out", out);
        assertFailure("only 1 token", "read", "--model", model, "--text", one.toString(), "--out", out);
        assertFailure("has no hmt.json", "read", "--model", folder.toString(), "--text", text, "--out", out);
        assertFailure("untouched-backbone", "read", "--model", model, "--text", text, "--out", out, "--conditions", "untouched-backbone");
        assertFailure("cannot be made", "read", "--model", model, "--text", text, "--out", text + "/run.mscope");
        assertFailure("is a folder", "read", "--model", model, "--text", text, "--out", folder.toString(), "--force");
        assertFailure("is not a Mnemoscope run file", "export", text, "--json", "-");
        assertFailure("There is no file", "export", out, "--json", "-");
        assertFailure("There is no file", "open", out);
        assertFailure("has no hmt.json", "inspect", "--model", folder.toString());
        assertThat(Path.of(out)).doesNotExist();
    }

    private void assertFailure(String sentence, String... args) {
        CliRun failing = new CliRun(folder);
        assertThat(failing.run(args)).isEqualTo(1);
        assertThat(failing.err()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(failing.out()).isEmpty();
    }

    @Test
    void verboseShowsWhereAnErrorCameFrom() {
        assertThat(cli.run("export", out, "--json", "-", "--verbose")).isEqualTo(1);
        assertThat(cli.err()).contains("There is no file").contains("RunFileException").contains("\tat ");
    }

    @Test
    void aModelThatFailsOnTheWayKeepsItsSegmentsAndIsExitCodeOne() {
        CliRun failing = new CliRun(folder, new FakeModelLoader(() -> new FakeModel(FakeModel.SETTINGS, segment -> {
            if (segment == 5) {
                throw new IllegalStateException("native trouble");
            }
        })));
        assertThat(failing.run("read", "--model", model, "--text", text, "--out", out)).isEqualTo(1);
        assertThat(failing.err()).contains("went wrong at segment 5").doesNotContain("native trouble");
        assertThat(failing.out()).contains("Read 5 of 13 segments");
        assertThat(RunFile.open(Path.of(out)).segments()).hasSize(5);
    }

    @Test
    void memoryThatRunsOutWhileLoadingIsSaid() {
        CliRun failing = new CliRun(folder, new FakeModelLoader(() -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertThat(failing.run("read", "--model", model, "--text", text, "--out", out)).isEqualTo(1);
        assertThat(failing.err()).contains("There is not enough memory.").doesNotContain("heap");
        CliRun onGpu = new CliRun(folder, new FakeModelLoader(() -> {
            throw new IllegalStateException("CUDA out of memory. Tried to allocate 2 GiB"); // as libtorch says it, through DJL
        }));
        assertThat(onGpu.run("evaluate", "--model", model, "--text", text)).isEqualTo(1);
        assertThat(onGpu.err()).contains("There is not enough memory.").doesNotContain("CUDA");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void progressIsOneLineForAPersonAndSeveralForALog() {
        assertThat(cli.run("read", "--model", model, "--text", text, "--out", out)).isZero();
        assertThat(cli.err().lines().filter(line -> line.startsWith("segment"))).hasSize(3).first().asString()
                .isEqualTo("segment 4, 5 of 13 read, 8 tokens/s, 0:08 left");
        CliRun watched = new CliRun(folder).interactive();
        assertThat(watched.run("read", "--model", model, "--text", text, "--out", out, "--force")).isZero();
        assertThat(watched.err()).contains("\rsegment 0, 1 of 13 read, 8 tokens/s, 0:12 left\rsegment 1, 2 of 13")
                .contains("segment 12, 13 of 13 read, 8 tokens/s, 0:00 left\n");
    }

    @Test
    void inspectPrintsTheCard() {
        assertThat(cli.run("inspect", "--model", model)).isZero();
        assertThat(cli.out()).contains("Fake model", "S = 8 text tokens, k = 2", "N = 5 memories", "vocabulary 500", "Nothing in it is real.");
        CliRun json = new CliRun(folder);
        assertThat(json.run("inspect", "--model", model, "--json")).isZero();
        assertThat(json.out()).contains("\"segmentTokens\" : 8", "\"hmtParameters\" : 100", "\"problems\" : [ ]");
    }

    @Test
    void demoReadsTheSampleTextInTheTerminal() {
        assertThat(cli.run("demo", "--headless", "--out", out, "--segments", "60")).isZero();
        assertThat(cli.out()).contains("Read 60 of", "second half", "Strongest recalls over", "reading   \"", "recalled  \"",
                "times an even share", "./mnemoscope open " + out);
        assertThat(cli.err()).contains("The demo model is tiny");
        assertThat(RunFile.open(Path.of(out)).header().textTitle()).isEqualTo("The Lighthouse Ledger");
        assertThat(cli.windowArgs()).isEmpty();
    }

    @Test
    void withoutHeadlessTheWindowIsAsked() {
        assertThat(cli.run("demo")).isEqualTo(7);
        assertThat(cli.windowArgs()).containsExactly("window", "--demo");
        CliRun plain = new CliRun(folder);
        assertThat(plain.run()).isEqualTo(7);
        assertThat(plain.windowArgs()).containsExactly("window");
        CliRun open = new CliRun(folder);
        assertThat(open.run("open", "--model", model, "--text", text, text)).isEqualTo(7);
        assertThat(open.windowArgs()).containsExactly("window", "--run=" + text, "--model=" + model, "--text=" + text);
    }

    @Test
    void aFileAloneOpensTheWindowWithIt() {
        assertThat(cli.run(text)).isEqualTo(7);
        assertThat(cli.windowArgs()).containsExactly("window", "--file=" + text);
        CliRun misspelt = new CliRun(folder);
        assertThat(misspelt.run("reed")).isEqualTo(2);
        assertThat(misspelt.err()).contains("'reed' is neither a command nor a file").doesNotContain("\tat ");
        assertThat(misspelt.windowArgs()).isEmpty();
    }

    @Test
    void aWindowThatCannotOpenIsSaid() {
        CliRun blind = CliRun.withoutDisplay(folder);
        assertThat(blind.run("open")).isEqualTo(WindowLauncher.NO_WINDOW);
        assertThat(blind.err()).contains("The window cannot be opened", "demo --headless", "log");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(cli.run("--help")).isZero();
        assertThat(cli.out()).contains("demo", "read", "inspect", "evaluate", "export", "open", "--verbose");
        CliRun version = new CliRun(folder);
        assertThat(version.run("--version")).isZero();
        assertThat(version.out()).matches("Mnemoscope \\d+\\.\\d+\\.\\d+\\S*\\R");
        CliRun read = new CliRun(folder);
        assertThat(read.run("read", "--help")).isZero();
        assertThat(read.out()).contains("--recall-precision", "untouched-backbone");
        assertThat(read.err()).isEmpty();
    }

    @Test
    void logGoesToAFileWhoseNameMayHoldAnything() {
        assertThat(LogSetup.configuration(Path.of("/a 100% odd/place"), false))
                .contains("handlers = java.util.logging.FileHandler",
                        "java.util.logging.FileHandler.pattern = /a 100%% odd/place/mnemoscope-%g.log");
        assertThat(LogSetup.configuration(Path.of("/x"), true)).first().asString().contains("ConsoleHandler");
    }
}
