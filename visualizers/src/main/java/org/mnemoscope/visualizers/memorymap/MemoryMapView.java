package org.mnemoscope.visualizers.memorymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Neighbours;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.Playback;

/**
 * The memory map: the memory embeddings (or memory prompts, or summaries) on a plane, by principal components or by UMAP, coloured
 * by a number of each segment.
 */
public final class MemoryMapView extends FigureView {
    /** Neighbours that are listed and joined. */
    private static final int NEAREST = 8;

    private final Executor background;
    private final Executor fxThread;
    private final ObjectProperty<Embedding> embedding = new SimpleObjectProperty<>(this, "embedding", Embedding.MEMORY);
    private final ObjectProperty<Projection> projection = new SimpleObjectProperty<>(this, "projection", Projection.PCA);
    private final ObjectProperty<MapColour> colour = new SimpleObjectProperty<>(this, "colour", MapColour.POSITION);
    private final ObjectProperty<MapLinks> links = new SimpleObjectProperty<>(this, "links", MapLinks.RECALLED);
    private final BooleanProperty orderLine = new SimpleBooleanProperty(this, "orderLine", true);
    private final BooleanProperty fixedAxes = new SimpleBooleanProperty(this, "fixedAxes", false);
    private final Playback playback = new Playback(this::readCount);
    private final MapViewport viewport = new MapViewport();
    private @Nullable MapLayout layout;
    private int neighboursOf = Selection.NONE;
    private List<Neighbours.Neighbour> neighbours = List.of();

    /**
     * @param background where the layout is computed, which may take seconds
     * @param fxThread   where its result is taken in
     */
    public MemoryMapView(Selection selection, Executor background, Executor fxThread) {
        super(selection, "mem-memory-map", new FigureInfo("memory-map"));
        this.background = background;
        this.fxThread = fxThread;
        tabulateOn(colour);
        tabulateOn(embedding);
        tabulateOn(selection.baselineProperty());
    }

    /** Which vectors are laid out. */
    public ObjectProperty<Embedding> embeddingProperty() {
        return embedding;
    }

    /** How they become places. */
    public ObjectProperty<Projection> projectionProperty() {
        return projection;
    }

    /** What the colours tell. */
    public ObjectProperty<MapColour> colourProperty() {
        return colour;
    }

    /** What the selected point is joined to. */
    public ObjectProperty<MapLinks> linksProperty() {
        return links;
    }

    /** Whether a line joins the points in reading order. */
    public BooleanProperty orderLineProperty() {
        return orderLine;
    }

    /** Whether later runs and segments are projected on the axes that were there when this was set. */
    public BooleanProperty fixedAxesProperty() {
        return fixedAxes;
    }

    /** How far into the book the map goes; what comes later stays as faint points. */
    public Playback playback() {
        return playback;
    }

    /** Shows all points again. */
    public void resetZoom() {
        viewport.reset();
        if (getSkin() instanceof MemoryMapSkin skin) {
            skin.again();
        }
    }

    MapViewport viewport() {
        return viewport;
    }

    Executor background() {
        return background;
    }

    Executor fxThread() {
        return fxThread;
    }

    /** Takes a layout in; null for none. */
    void show(@Nullable MapLayout laid) {
        layout = laid;
        neighboursOf = Selection.NONE;
        changed();
    }

    @Nullable MapLayout laidOut() {
        return layout;
    }

    /** The embeddings of segments 0, 1, ... up to the first that has none. */
    List<Floats> rows() {
        RunSoFar run = run();
        List<Floats> rows = new ArrayList<>();
        for (SegmentTrace trace : run == null ? List.<SegmentTrace>of() : run.traces()) {
            Optional<Floats> row = embedding.get().of(trace);
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }

    /** The nearest by cosine in the space of the embeddings, kept for the segment that was asked for last. */
    List<Neighbours.Neighbour> neighbours(int segment) {
        if (segment != neighboursOf) {
            neighboursOf = segment;
            List<Floats> rows = rows();
            neighbours = segment < rows.size() ? Neighbours.nearest(rows, segment, NEAREST) : List.of();
        }
        return neighbours;
    }

    MapValues values(RunSoFar run) {
        MapLayout laid = layout;
        return laid != null && colour.get() == MapColour.CLUSTER ? MapValues.ofClusters(laid)
                : MapValues.of(run, colour.get(), embedding.get(), selection().baselineProperty().get());
    }

    @Override
    public void clear() {
        playback.reset();
        super.clear();
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        MapLayout laid = layout;
        int count = run == null || laid == null ? 0 : Math.min(laid.count(), run.readCount());
        if (run == null || laid == null || count == 0) {
            return columns(0, Floats.of(), Floats.of(), new double[0]);
        }
        MapValues values = values(run);
        double[] numbers = new double[count];
        for (int n = 0; n < count; n++) {
            numbers[n] = values.value(n);
        }
        return columns(count, laid.x(), laid.y(), numbers);
    }

    private FigureTable columns(int count, Floats x, Floats y, double[] numbers) {
        return FigureTable.of(info().id(), count)
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .number("x", "x", "", x::get)
                .number("y", "y", "", y::get)
                .number("colour", MapWords.colour(this), "", row -> numbers[row]);
    }

    @Override
    protected String note() {
        MapLayout laid = layout;
        int until = playback.untilProperty().get();
        return laid == null ? "" : MapWords.badge(laid) + (until == Selection.NONE ? "" : " " + Texts.get("view.map.until", until));
    }

    @Override
    protected Map<String, Object> choices() {
        return Map.of("COLUMN", switch (embedding.get()) {
            case MEMORY -> "memory";
            case PROMPT -> "memory_prompt";
            case SUMMARY -> "summary";
        });
    }

    @Override
    protected List<ButtonBase> options() {
        return MapOptions.of(this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MemoryMapSkin(this);
    }
}
