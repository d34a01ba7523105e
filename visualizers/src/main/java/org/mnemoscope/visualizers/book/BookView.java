package org.mnemoscope.visualizers.book;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * The whole book as one low strip: its chapters, a colour for every segment, where one is and what is picked. A click or a drag goes there.
 */
public final class BookView extends FigureView {
    private final ObjectProperty<BookMeasure> measure = new SimpleObjectProperty<>(this, "measure", BookMeasure.GAIN);

    public BookView(Selection selection) {
        super(selection, "mem-book", new FigureInfo("book-strip"));
        tabulateOn(measure);
        tabulateOn(selection.baselineProperty());
    }

    /** What colours the book. */
    public ObjectProperty<BookMeasure> measureProperty() {
        return measure;
    }

    /** Goes to the beginning of the next chapter (1), or of this one, and from there of the one before (−1). */
    public void goChapters(int way) {
        RunSoFar run = run();
        if (run == null) {
            return;
        }
        int here = selection().getSegment();
        int[] starts = run.chapters().all().stream().mapToInt(run::firstSegment).distinct().toArray();
        int target = Selection.NONE;
        for (int start : starts) {
            if (way < 0 && start < here || way > 0 && start > here && target == Selection.NONE) {
                target = start;
            }
        }
        if (target != Selection.NONE) {
            selection().select(target);
        }
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        double[] values = run == null ? new double[0] : measure.get().of(run, selection().baselineProperty().get());
        String[] chapters = new String[values.length];
        for (int n = 0; run != null && n < values.length; n++) {
            chapters[n] = run.chapterOf(n).map(Chapter::title).orElse("");
        }
        String unit = measure.get() == BookMeasure.RECALLED ? "" : Texts.get("view.arcs.unit.nats");
        return FigureTable.of(info().id(), values.length)
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .text("chapter", Texts.get("view.book.chapter"), row -> chapters[row])
                .number(measure.get().key(), measure.get().words(), unit, row -> values[row]);
    }

    @Override
    protected String note() {
        return Texts.get("view.book.note", measure.get().words());
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        return Map.of("MEASURE", measure.get().key(), "SUMMARY_TOKENS", run == null ? 0 : run.header().settings().summaryTokens());
    }

    @Override
    protected List<ButtonBase> options() {
        return List.of(new OptionMenu<>("", measure, () -> List.of(BookMeasure.values()), BookMeasure::words));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new BookSkin(this);
    }
}
