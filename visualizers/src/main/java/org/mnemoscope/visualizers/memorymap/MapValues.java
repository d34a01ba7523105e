package org.mnemoscope.visualizers.memorymap;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.MemoryLife;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Vectors;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.NamedPick;
import org.mnemoscope.visualizers.common.RunSoFar;

/** The number behind every point's colour, and the colours. */
final class MapValues {
    private final MapColour kind;
    private final double[] values;
    private final double low;
    private final double high;

    private MapValues(MapColour kind, double[] values) {
        this.kind = kind;
        this.values = values;
        double from = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double to = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double largest = Math.max(Math.abs(from), Math.abs(to));
        low = kind == MapColour.GAIN ? -largest : from;
        high = kind == MapColour.GAIN ? largest : to;
    }

    /** The numbers of the segments read; NaN where one was not measured. */
    static MapValues of(RunSoFar run, MapColour kind, Embedding embedding, ReadingCondition baseline) {
        List<SegmentTrace> traces = run.traces();
        double[] values = new double[traces.size()];
        if (kind == MapColour.POPULARITY) {
            List<MemoryLife> lives = MemoryLife.of(traces, MemoryLife.NOTABLE_LIFT);
            Arrays.setAll(values, n -> lives.get(n).popularity());
            return new MapValues(kind, values);
        }
        TokenScope secondHalf = TokenScope.secondHalf(run.header().settings());
        List<Chapter> chapters = run.chapters().all();
        Arrays.setAll(values, n -> switch (kind) {
            case POSITION, POPULARITY, CLUSTER -> n;
            case CHAPTER -> run.chapterOf(n).map(chapter -> 1.0 + chapters.indexOf(chapter)).orElse(Double.NaN);
            case GAIN -> MemoryGain.ofSegment(traces.get(n), baseline, secondHalf);
            case LOSS -> Perplexity.ofSegment(traces.get(n), ReadingCondition.HMT, TokenScope.ALL).meanNats();
            case NORM -> embedding.of(traces.get(n)).map(Vectors::norm).orElse(Double.NaN);
        });
        return new MapValues(kind, kind == MapColour.POSITION ? withEnd(values, run.segmentCount()) : values);
    }

    /** The cluster of each point laid out, from 1 as chapters count. */
    static MapValues ofClusters(MapLayout layout) {
        double[] values = new double[layout.count()];
        Arrays.setAll(values, n -> 1 + layout.clusters().get(n));
        return new MapValues(MapColour.CLUSTER, values);
    }

    /** Position colours span the whole text, also what was not read yet. */
    private static double[] withEnd(double[] values, int segments) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = Math.max(0, segments - 1);
        return longer;
    }

    double value(int segment) {
        return segment < values.length ? values[segment] : Double.NaN;
    }

    /** Whether nothing was measured. */
    boolean isEmpty() {
        return Arrays.stream(values).noneMatch(Double::isFinite);
    }

    Color colour(int segment, MemoryMapView view, Ramp ramp) {
        double value = value(segment);
        if (!Double.isFinite(value)) {
            return view.colour(ColourRole.TEXT_SUBTLE);
        }
        if (kind == MapColour.CLUSTER) {
            return view.colour(cluster((int) value));
        }
        return at(high > low ? (value - low) / (high - low) : 0.5, view, ramp);
    }

    /** The colour of a cluster, from 1. */
    static ColourRole cluster(int number) {
        return ColourRole.values()[ColourRole.PICK_1.ordinal() + (number - 1) % NamedPick.COLOURS];
    }

    /** How many clusters there are, 0 where the colours tell something else. */
    int clusters() {
        return kind == MapColour.CLUSTER && !isEmpty() ? (int) high : 0;
    }

    /** The colour of a place between the lowest value (0) and the highest (1). */
    Color at(double position, MemoryMapView view, Ramp ramp) {
        if (kind != MapColour.GAIN) {
            return ramp.colour(position);
        }
        Color middle = view.colour(ColourRole.RAISED).interpolate(view.colour(ColourRole.TEXT_SUBTLE), 0.35);
        double share = 2 * position - 1;
        return middle.interpolate(view.colour(share < 0 ? ColourRole.LOSS : ColourRole.GAIN), Math.sqrt(Math.abs(share)));
    }

    String lowLabel() {
        return label(low);
    }

    String highLabel() {
        return label(high);
    }

    /** A value in words. */
    String label(double value) {
        return switch (kind) {
            case POSITION, CHAPTER, CLUSTER -> Integer.toString((int) value);
            case GAIN -> Numbers.signed(value, 2);
            case LOSS, NORM, POPULARITY -> Numbers.fixed(value, 2);
        };
    }
}
