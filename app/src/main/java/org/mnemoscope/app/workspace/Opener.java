package org.mnemoscope.app.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Notice.Choice;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.model.BareCheckpoint;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.Gutenberg;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Texts;

/** Opens texts, models and runs, wherever the wish comes from: a menu, the start page, a dropped file, the command line. */
public final class Opener {
    /** Name ending of run files. */
    public static final String RUN_ENDING = ".mscope";

    private final Workspace workspace;
    private final AppThreads threads;
    private final Models models;
    private final ReadingSession session;
    private final Installation installation;
    private int newestText;

    Opener(Workspace workspace, AppThreads threads, Models models, ReadingSession session, Installation installation) {
        this.workspace = workspace;
        this.threads = threads;
        this.models = models;
        this.session = session;
        this.installation = installation;
    }

    /** Opens a text file and shows it at once. */
    public void openText(Path file) {
        whenFree(name(file), () -> openDocument(name(file), () -> DocumentReader.read(file), document -> {
            workspace.settingsProperty().set(workspace.settings().withRecentText(file));
        }, thrown -> tell(file, thrown)));
    }

    /** Opens the sample text that comes with the program. */
    public void openSample() {
        String name = Command.OPEN_SAMPLE.label();
        whenFree(name, () -> openDocument(name, installation::sampleDocument, document -> {}, this::tell));
    }

    /** The sample texts that come with the program. */
    public List<SampleText> samples() {
        return installation.samples();
    }

    /** Opens one of {@link #samples()}. */
    public void openSample(SampleText sample) {
        whenFree(sample.title(), () -> openDocument(sample.title(), () -> installation.document(sample), document -> {}, this::tell));
    }

    /** Loads a model folder. For a checkpoint without {@code hmt.json}, a file or a folder, first asks what it does not store. */
    public void openModel(Path path) {
        whenFree(name(path), () -> {
            if (BareCheckpoint.isDescribed(path)) {
                loadFolder(path);
                return;
            }
            work(threads.background(), Texts.get("app.opening", name(path)), () -> BareCheckpoint.find(path), found ->
                    found.ifPresentOrElse(bare -> askForSettings(bare, path), () -> loadFolder(path)), thrown -> tell(path, thrown));
        });
    }

    /** Loads a model whose settings need not be on disk. */
    public void openModel(ModelFolder folder) {
        whenFree(folder.name(), () -> loadModel(folder.name(), where -> models.room().load(folder, where), () -> {}, this::tell));
    }

    /** Loads the demo model that comes with the program. */
    public void openDemoModel() {
        String name = Command.OPEN_DEMO_MODEL.label();
        whenFree(name, () -> loadModel(name, where -> models.room().load(installation.demoModel(), where), () -> {}, this::tell));
    }

    private void askForSettings(BareCheckpoint bare, Path chosen) {
        workspace.settingsProperty().set(workspace.settings().withRecentModel(chosen));
        workspace.bareCheckpointProperty().set(bare);
    }

    private void loadFolder(Path folder) {
        loadModel(name(folder), where -> models.room().load(folder, where), () -> {
            workspace.settingsProperty().set(workspace.settings().withRecentModel(folder));
        }, thrown -> {
            models.inspections().showIfBroken(folder);
            tell(folder, thrown);
        });
    }

    /** Opens demo model and sample text, and reads. */
    public void readDemo() {
        String model = Command.OPEN_DEMO_MODEL.label();
        String text = Command.OPEN_SAMPLE.label();
        whenFree(text, () -> openDocument(text, installation::sampleDocument,
                document -> loadModel(model, where -> models.room().load(installation.demoModel(), where), session::start, this::tell), this::tell));
    }

    /** Opens a run file: every view, without a model. */
    public void openRun(Path file) {
        whenFree(name(file), () -> {
            int number = ++newestText;
            work(threads.background(), Texts.get("app.opening", name(file)), () -> RunFile.open(file), run -> {
                if (number == newestText) {
                    dropQuestion();
                    show(run, file);
                }
            }, thrown -> tell(file, thrown));
        });
    }

    /** Lays another run over the one shown, in the views that compare. */
    public void compareWith(Path file) {
        work(threads.background(), Texts.get("app.opening", name(file)), () -> RunFile.open(file), run -> {
            ComparedRun compared = ComparedRun.of(name(file), file.toString(), run.header(), run.text(), run.segments());
            workspace.selection().comparedProperty().set(compared);
            workspace.noticeProperty().set(Notice.information(Texts.get("app.compare.done", name(file)), Texts.get("app.compare.done_todo")));
        }, this::tell);
    }

    /** Opens whatever was dropped on the window: model folders, run files, texts. */
    public void openAny(List<Path> paths) {
        if (!paths.isEmpty()) {
            whenFree(name(paths.get(0)), () -> paths.forEach(this::openOne));
        }
    }

    private void openOne(Path path) {
        if (Files.isDirectory(path) || Checkpoints.looksLikeWeights(path)) {
            openModel(path);
        } else if (name(path).equals(ModelFolder.SETTINGS_FILE)) {
            openModel(path.toAbsolutePath().resolveSibling("")); // what a desktop hands over for a model folder
        } else if (name(path).toLowerCase(Locale.ROOT).endsWith(RUN_ENDING)) {
            openRun(path);
        } else {
            openText(path);
        }
    }

    private void show(RecordedRun run, Path file) {
        workspace.showDocument(installation.withAnswers(new Document(
                run.header().textTitle(), run.header().textSource(), run.text().text(), StandardCharsets.UTF_8, run.chapters())));
        workspace.beginRun(run.header(), run.text(), Integer.MAX_VALUE);
        workspace.selection().marks().open(run.marks());
        workspace.append(run.segments());
        workspace.runFileProperty().set(file);
        workspace.recordingProperty().set(Recording.DONE);
        workspace.stateProperty().set(ReadingState.FINISHED);
        workspace.settingsProperty().set(workspace.settings().withRecentRun(file));
    }

    /** Says that there is something around the book, and leaves it out only if the person wants that. */
    private void askAbout(Gutenberg around, Document document) {
        workspace.noticeProperty().set(Notice.question(
                Texts.get("app.gutenberg.found", document.title(), around.charsAround(document), document.text().length()),
                Texts.get("app.gutenberg.found_todo"),
                new Choice(Texts.get("app.gutenberg.keep"), () -> {}),
                new Choice(Texts.get("app.gutenberg.leave_out"), () ->
                        whenFree(document.title(), () -> workspace.showDocument(around.without(document))))));
    }

    /** A text, and what may stand around the book in it. */
    private record Opened(Document document, Optional<Gutenberg> around) {
        static Opened of(Document document) {
            return new Opened(document, Gutenberg.in(document.text()));
        }
    }

    private void openDocument(String name, Supplier<Document> reader, Consumer<Document> then, Consumer<Throwable> failed) {
        int number = ++newestText;
        work(threads.background(), Texts.get("app.opening", name), () -> Opened.of(reader.get()), opened -> {
            if (number == newestText) {
                dropQuestion();
                workspace.showDocument(opened.document());
                opened.around().ifPresent(around -> askAbout(around, opened.document()));
                then.accept(opened.document());
            }
        }, failed);
    }

    /** @param load loads on a device, in a number format */
    private void loadModel(String name, Function<Placement, LoadedModel> load, Runnable then, Consumer<Throwable> failed) {
        models.questions().stop();
        Placement where = workspace.settings().reading().placement();
        String activity = Texts.get("app.loading_model", name);
        work(threads.engine(), activity, () -> load.apply(where), loaded -> {
            workspace.modelProperty().set(loaded);
            then.run();
        }, failed);
    }

    /** A failure to open a file or folder. What was opened before and is gone leaves the lists of recent things. */
    private void tell(Path path, Throwable thrown) {
        Settings without = workspace.settings().withoutRecent(path);
        if (!without.equals(workspace.settings()) && Files.notExists(path)) {
            workspace.settingsProperty().set(without);
            tell(Notice.error(Texts.get("app.opening.gone", path), Texts.get("app.opening.gone_todo")));
        } else {
            tell(thrown);
        }
    }

    private void tell(Throwable thrown) {
        tell(Notice.of(thrown));
    }

    /** Of several things opened together more than one may fail: each is told. */
    private void tell(Notice failure) {
        Notice shown = workspace.noticeProperty().get();
        workspace.noticeProperty().set(shown != null && shown.kind() == Notice.Kind.ERROR ? shown.and(failure) : failure);
    }

    /** A question about the text before; that something opened together with this text failed stays in sight. */
    private void dropQuestion() {
        Notice shown = workspace.noticeProperty().get();
        if (shown != null && shown.kind() == Notice.Kind.QUESTION) {
            workspace.noticeProperty().set(null);
        }
    }

    /** Does work elsewhere, saying what is being done. */
    private <T> void work(Executor where, String activity, Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        workspace.activities().add(activity);
        threads.call(
                where,
                work,
                result -> {
                    workspace.activities().remove(activity);
                    done.accept(result);
                },
                thrown -> {
                    workspace.activities().remove(activity);
                    failed.accept(thrown);
                });
    }

    /** Opens at once, or, while a reading is under way, asks whether to stop it. */
    private void whenFree(String name, Runnable open) {
        if (!workspace.state().isUnderWay()) {
            Notice shown = workspace.noticeProperty().get();
            if (shown != null && shown.kind() != Notice.Kind.QUESTION) { // a question waits for its answer
                workspace.noticeProperty().set(null);
            }
            open.run();
            return;
        }
        workspace.noticeProperty().set(Notice.question(
                Texts.get("app.opening.busy", name),
                Texts.get("app.opening.busy_todo"),
                new Choice(Texts.get("app.opening.stop_and_open"), () -> session.stopThen(open)),
                new Choice(Texts.get("app.opening.keep_reading"), () -> {})));
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
