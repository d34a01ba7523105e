package org.mnemoscope.app.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.Chapters;

/** Opening texts, models and runs, with everything on one thread. */
class OpenerTest extends WorkbenchCase {
    @Test
    void tellsOfTextsThatCannotBeOpened() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 0, 3});
        bench.opener().openText(folder.resolve("book.txt"));
        for (Path bad : List.of(empty, binary, folder.resolve("missing.txt"))) {
            bench.opener().openText(bad);
            assertThat(notice()).contains(bad.getFileName().toString());
            assertThat(document().title()).isEqualTo("book");
            assertThat(workspace.activities()).isEmpty();
        }
        assertThat(workspace.settings().recentTexts()).containsExactly(folder.resolve("book.txt").toString());
    }

    /** As in the window, where the first result comes after all have been asked for. */
    @Test
    void ofSeveralThingsOpenedTogetherEachFailureIsTold() throws IOException {
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 0, 3});
        List<Runnable> later = new ArrayList<>();
        Executor queue = later::add;
        bench = new Workbench(workspace.settings(), new AppThreads(Runnable::run, Runnable::run, queue, queue, queue), new FakeModelLoader(), picker,
                new Installation(folder));
        workspace = bench.workspace();
        bench.opener().openAny(List.of(folder.resolve("torn.mscope"), folder.resolve("binary.txt"), folder, folder.resolve("book.txt")));
        while (!later.isEmpty()) {
            later.remove(0).run();
        }
        assertThat(notice()).contains("torn.mscope", "binary.txt is not a text", "no hmt.json");
        assertThat(document().title()).isEqualTo("book");
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).isEmpty();
    }

    @Test
    void whatProjectGutenbergPutAroundABookIsKeptUnlessThePersonLeavesItOut() throws IOException {
        Path book = Files.writeString(folder.resolve("moby.txt"), "*** START OF THE PROJECT GUTENBERG EBOOK MOBY ***\n\nCHAPTER I\n\n"
                + "Call me Ishmael. ".repeat(30) + "\n\n*** END OF THE PROJECT GUTENBERG EBOOK MOBY ***\nlicence\n");
        bench.opener().openText(book);
        assertThat(notice()).contains("moby", "Project Gutenberg header and licence");
        bench.opener().openModel(folder.resolve("model"));
        assertThat(notice()).contains("Project Gutenberg");
        assertThat(document().text()).isEqualTo(Files.readString(book));
        answer(1);
        assertThat(document().text()).startsWith("CHAPTER I").endsWith("Call me Ishmael.");
        bench.session().start();
        assertThat(header().textSource()).startsWith(book.toString()).contains("without Project Gutenberg");
        assertThat(RunFile.open(runFile()).chapters()).isEqualTo(document().chapters()).isNotEqualTo(Chapters.NONE);
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).isEmpty();
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheOneBefore() {
        openBoth();
        bench.opener().openModel(folder);
        assertThat(notice()).contains("no hmt.json");
        assertThat(model().card().name()).isEqualTo("Fake model");
        bench.session().start();
        assertThat(workspace.traces()).hasSize(SEGMENTS);
    }

    @Test
    void aMissingDemoModelIsTold() {
        bench.opener().readDemo();
        assertThat(notice()).contains("demo model is missing");
        assertThat(document().title()).isEqualTo("The Lighthouse Ledger");
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
    }

    @Test
    void theDemoReadsByItself() throws IOException {
        Files.move(folder.resolve("model"), folder.resolve("demo-model"));
        bench.opener().readDemo();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(header().textTitle()).isEqualTo("The Lighthouse Ledger");
    }

    @Test
    void anotherRunIsLaidOverTheOneShownUntilThatOneGoes() throws IOException {
        openBoth();
        bench.session().start();
        Path first = Files.copy(runFile(), folder.resolve("first.mscope"));
        bench.session().start();
        bench.opener().compareWith(first);
        assertThat(requireNonNull(workspace.selection().comparedProperty().get()).name()).isEqualTo("first.mscope");
        assertThat(workspace.selection().comparedProperty().get().run().readCount()).isEqualTo(SEGMENTS);
        assertThat(notice()).contains("first.mscope", "Recall by distance");
        bench.opener().compareWith(folder.resolve("book.txt"));
        assertThat(notice()).contains("book.txt");
        assertThat(workspace.selection().comparedProperty().get()).as("a file that is no run changes nothing").isNotNull();
        bench.session().start();
        assertThat(workspace.selection().comparedProperty().get()).isNull();
    }

    @Test
    void notesOfARunThatCannotBeWrittenGoOnInACopy() throws Exception {
        openBoth();
        bench.session().start();
        Path held = runFile();
        Path copy = folder.resolve("copy.mscope");
        picker.choose(copy);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + held); Statement sql = other.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            workspace.selection().marks().note(4, "a thought");
            assertThat(notice()).contains("cannot be saved");
            answer(0);
            sql.execute("ROLLBACK");
        }
        assertThat(runFile()).isEqualTo(copy);
        assertThat(RunFile.open(copy).marks().noteOn(4).orElseThrow().text()).isEqualTo("a thought");
        assertThat(RunFile.open(held).marks().notes()).isEmpty();
        workspace.selection().marks().note(5, "another");
        assertThat(RunFile.open(copy).marks().notes()).hasSize(2);
    }

    @Test
    void aRunOpensWithoutAModel() {
        openBoth();
        bench.session().start();
        Path run = runFile();
        List<?> read = List.copyOf(workspace.traces());
        bench = new Workbench(workspace.settings(), AppThreads.same(), new FakeModelLoader(), picker, new Installation(folder));
        workspace = bench.workspace();
        bench.opener().openRun(run);
        assertThat(workspace.modelProperty().get()).isNull();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        assertThat(workspace.traces()).isEqualTo(read);
        assertThat(document().text()).isEqualTo(requireNonNull(workspace.text()).text());
        assertThat(runFile()).isEqualTo(run);
    }

    @Test
    void aFileThatIsNoRunIsTold() {
        bench.opener().openRun(folder.resolve("book.txt"));
        assertThat(notice()).contains("not a Mnemoscope run file");
    }

    @Test
    void whatIsGoneLeavesTheRecentOnesAndIsTold() throws IOException {
        openBoth();
        bench.session().start();
        Path run = runFile();
        Files.delete(folder.resolve("book.txt"));
        Files.delete(run);
        Files.delete(folder.resolve("model").resolve("hmt.json"));
        bench.opener().openModel(folder.resolve("model"));
        assertThat(workspace.settings().recentModels()).hasSize(1); // still there, though broken
        Files.delete(folder.resolve("model"));
        bench.opener().openText(folder.resolve("book.txt"));
        assertThat(notice()).contains("book.txt is no longer there");
        bench.opener().openRun(run);
        assertThat(notice()).contains(run + " is no longer there");
        bench.opener().openModel(folder.resolve("model"));
        assertThat(notice()).contains("model is no longer there");
        assertThat(workspace.settings().recentTexts()).isEmpty();
        assertThat(workspace.settings().recentRuns()).isEmpty();
        assertThat(workspace.settings().recentModels()).isEmpty();
    }

    @Test
    void openingWhileReadingAsksAndStopsCleanly() throws IOException {
        Path second = Files.writeString(folder.resolve("second.txt"), "Another book. ".repeat(20));
        openBoth();
        beforeSegment = segment -> {
            if (segment == 4) {
                bench.opener().openText(second);
                assertThat(notice()).contains("second.txt");
                answer(0);
            }
        };
        bench.session().start();
        assertThat(document().title()).isEqualTo("second");
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
        assertThat(workspace.traces()).isEmpty();
        Path run = Path.of(workspace.settings().recentRuns().get(0));
        assertThat(RunFile.open(run).segments()).hasSize(5);
    }

    @Test
    void openingWhileReadingCanBeThoughtBetterOf() {
        openBoth();
        beforeSegment = segment -> {
            if (segment == 4) {
                bench.opener().openModel(folder.resolve("model"));
                answer(1);
            }
        };
        bench.session().start();
        assertThat(workspace.traces()).hasSize(SEGMENTS);
    }

    @Test
    void whatIsDroppedIsOpenedByItsKind() {
        openBoth();
        bench.session().start();
        Path run = runFile();
        bench.opener().openAny(List.of(folder.resolve("model"), folder.resolve("book.txt")));
        assertThat(workspace.state()).isEqualTo(ReadingState.IDLE);
        assertThat(document().title()).isEqualTo("book");
        bench.opener().openAny(List.of(run));
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
        bench.opener().openAny(List.of());
        assertThat(notice()).isEmpty();
    }
}
