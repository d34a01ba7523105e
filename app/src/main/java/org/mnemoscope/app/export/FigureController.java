package org.mnemoscope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Csv;
import org.mnemoscope.visualizers.figure.FigureDeed;
import org.mnemoscope.visualizers.figure.FigureDesk;
import org.mnemoscope.visualizers.figure.FigurePicture;
import org.mnemoscope.visualizers.figure.FigurePython;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/** Figures on the clipboard and in files. */
public final class FigureController implements FigureDesk {
    /** Pixels to a unit: sharp on paper and on any screen. */
    private static final double SCALE = 2;

    private final Workspace workspace;
    private final AppThreads threads;
    private final FilePicker picker;
    private final Supplier<List<Way>> ways;

    /** @param ways to the other views */
    public FigureController(Workspace workspace, AppThreads threads, FilePicker picker, Supplier<List<Way>> ways) {
        this.workspace = workspace;
        this.threads = threads;
        this.picker = picker;
        this.ways = ways;
    }

    @Override
    public List<Way> ways() {
        return ways.get();
    }

    @Override
    public void run(FigureDeed deed, FigureView figure) {
        switch (deed) {
            case COPY_IMAGE -> copyImage(figure);
            case COPY_DATA -> copyData(figure);
            case COPY_PYTHON -> copyPython(figure);
            case SAVE -> save(figure);
        }
    }

    private void copyImage(FigureView figure) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(FigurePicture.asShown(figure).image(SCALE));
        Clipboard.getSystemClipboard().setContent(content);
        tell(Texts.get("app.figure.copied_image", figure.info().title()), "");
    }

    private void copyData(FigureView figure) {
        FigureTable table = figure.table();
        threads.call(threads.background(), () -> Csv.of(table),
                data -> copy(data, Texts.get("app.figure.copied_data", figure.info().title()), ""), this::fail);
    }

    private void copyPython(FigureView figure) {
        Path runFile = workspace.runFile();
        Optional<String> script = FigurePython.of(figure, runFile == null ? null : runFile.toAbsolutePath().toString());
        script.ifPresentOrElse(
                text -> copy(text, Texts.get("app.figure.copied_python", figure.info().title()),
                        runFile == null ? Texts.get("app.figure.no_run_file") : ""),
                () -> tell(Texts.get("app.figure.no_python", figure.info().title()), Texts.get("app.figure.no_python_todo")));
    }

    private void copy(String text, String what, String todo) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        tell(what, todo);
    }

    private void save(FigureView figure) {
        picker.pictureToWrite(figure.info().id() + ".png").map(FigureFiles::beside).ifPresent(files -> {
            if (files.othersExist()) {
                workspace.noticeProperty().set(Notice.question(
                        Texts.get("app.figure.replace", files.png().getFileName()), Texts.get("app.figure.replace_todo"),
                        new Notice.Choice(Texts.get("app.figure.replace_yes"), () -> write(figure, files)),
                        new Notice.Choice(Texts.get("app.figure.replace_no"), () -> {})));
            } else {
                write(figure, files);
            }
        });
    }

    /** All three at once, so that picture and data are of the same moment. */
    private void write(FigureView figure, FigureFiles files) {
        FigurePicture picture = FigurePicture.asShown(figure);
        FigureTable table = figure.table();
        WritableImage image = picture.image(SCALE);
        String svg = picture.svg();
        String activity = Texts.get("app.figure.writing", files.png().getFileName());
        workspace.activities().add(activity);
        threads.call(
                threads.background(),
                () -> {
                    files.write(image, svg, table);
                    return files;
                },
                written -> {
                    workspace.activities().remove(activity);
                    tell(Texts.get("app.figure.saved", files.png()), "");
                },
                thrown -> {
                    workspace.activities().remove(activity);
                    fail(thrown);
                });
    }

    private void tell(String what, String todo) {
        workspace.noticeProperty().set(Notice.information(what, todo));
    }

    private void fail(Throwable thrown) {
        workspace.noticeProperty().set(Notice.of(thrown));
    }
}
