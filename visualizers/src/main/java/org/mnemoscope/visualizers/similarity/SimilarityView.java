package org.mnemoscope.visualizers.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.CosineMatrix;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Self-similarity: the cosine of every memory with every other, or of every summary with every memory. Blocks are topics. */
public final class SimilarityView extends FigureView {
    private final Executor background;
    private final Executor fxThread;
    private final ObjectProperty<Likeness> likeness = new SimpleObjectProperty<>(this, "likeness", Likeness.MEMORIES);
    private final MatrixViewport viewport = new MatrixViewport();
    private @Nullable CosineImage image;

    /**
     * @param background where the cosines are computed, which may take seconds
     * @param fxThread   where they are taken in
     */
    public SimilarityView(Selection selection, Executor background, Executor fxThread) {
        super(selection, "mem-similarity", new FigureInfo("self-similarity"));
        this.background = background;
        this.fxThread = fxThread;
    }

    /** What is compared. */
    public ObjectProperty<Likeness> likenessProperty() {
        return likeness;
    }

    /** Shows the whole matrix again. */
    public void resetZoom() {
        if (getSkin() instanceof SimilaritySkin skin) {
            skin.resetZoom();
        }
    }

    MatrixViewport viewport() {
        return viewport;
    }

    Executor background() {
        return background;
    }

    Executor fxThread() {
        return fxThread;
    }

    void show(@Nullable CosineImage shown) {
        image = shown;
        changed();
    }

    @Nullable CosineImage image() {
        return image;
    }

    /** What is compared: the vectors of the rows, then those of the columns, of segments 0, 1, ... up to the first that lacks one. */
    List<List<Floats>> vectors() {
        RunSoFar run = run();
        List<Floats> rows = new ArrayList<>();
        List<Floats> columns = new ArrayList<>();
        for (SegmentTrace trace : run == null ? List.<SegmentTrace>of() : run.traces()) {
            Optional<Floats> row = likeness.get() == Likeness.MEMORIES ? trace.memoryEmbedding() : trace.summaryEmbedding();
            if (row.isEmpty() || trace.memoryEmbedding().isEmpty()) {
                break;
            }
            rows.add(row.get());
            columns.add(trace.memoryEmbedding().get());
        }
        return likeness.get() == Likeness.MEMORIES ? List.of(rows, rows) : List.of(rows, columns);
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        CosineImage shown = image;
        int n = shown == null ? 0 : shown.cosines().rows();
        CosineMatrix cosines = shown == null ? CosineMatrix.of(List.of(), List.of()) : shown.cosines();
        return FigureTable.of(info().id(), n * n)
                .whole(FigureTable.SEGMENT, Texts.get("view.similarity.row"), row -> row / n)
                .whole("memory", Texts.get("view.similarity.column"), row -> row % n)
                .number("cosine", Texts.get("view.similarity.cosine"), "", row -> cosines.get(row / n, row % n));
    }

    @Override
    protected Map<String, Object> choices() {
        return Map.of("SUMMARIES", likeness.get() == Likeness.SUMMARY_WITH_MEMORY);
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Likeness> what = new OptionMenu<>(Texts.get("view.similarity.of"), likeness, () -> List.of(Likeness.values()),
                which -> Texts.get(which == Likeness.MEMORIES ? "view.similarity.memories" : "view.similarity.summaries"));
        Button reset = new Button(Texts.get("view.zoom.reset"));
        reset.getStyleClass().addAll("mem-option", "flat", "small");
        reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
        reset.setOnAction(event -> resetZoom());
        return List.of(what, reset);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SimilaritySkin(this);
    }
}
