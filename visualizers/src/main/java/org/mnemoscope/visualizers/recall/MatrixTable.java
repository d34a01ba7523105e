package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;

/** Every weight of a run as a row; a cell without a row was evicted, or not read. */
final class MatrixTable {
    private final List<SegmentTrace> traces;
    /** The row that segment n begins with. */
    private final int[] starts;

    private MatrixTable(List<SegmentTrace> traces) {
        this.traces = traces;
        starts = new int[traces.size() + 1];
        for (int n = 0; n < traces.size(); n++) {
            starts[n + 1] = starts[n] + traces.get(n).recall().map(recall -> recall.weights().size()).orElse(0);
        }
    }

    static FigureTable of(String name, @Nullable RunSoFar run) {
        MatrixTable cells = new MatrixTable(run == null ? List.of() : List.copyOf(run.traces()));
        return FigureTable.of(name, cells.starts[cells.traces.size()])
                .whole(FigureTable.SEGMENT, Texts.get("view.recall.rows"), cells::reading)
                .whole("recalled", Texts.get("view.recall.columns"), row -> cells.recalled(row))
                .whole("distance", Texts.get("view.recall.distance"), row -> cells.reading(row) - cells.recalled(row))
                .whole("slot", Texts.get("view.recall.columns.slot"), cells::slot)
                .number("weight", Texts.get("view.recall.legend.weight"), "", cells::weight)
                .number("lift", Texts.get("view.recall.legend.lift"), "", row -> cells.weight(row) * cells.recall(row).weights().size())
                .whole("rank", Texts.get("view.recall.legend.rank"), cells::rank);
    }

    private int reading(int row) {
        int found = Arrays.binarySearch(starts, row);
        if (found < 0) {
            return -found - 2;
        }
        // Segments without recall begin with the same row as the next one: the last of them has it.
        while (starts[found + 1] == row) {
            found++;
        }
        return found;
    }

    private Recall recall(int row) {
        return traces.get(reading(row)).recall().orElseThrow();
    }

    private int slot(int row) {
        return row - starts[reading(row)];
    }

    private int recalled(int row) {
        return recall(row).firstCachedSegment() + slot(row);
    }

    private double weight(int row) {
        return recall(row).weights().get(slot(row));
    }

    /** By counting, so that a table of a million rows costs nothing until it is read. */
    private int rank(int row) {
        Floats weights = recall(row).weights();
        int slot = slot(row);
        int before = 0;
        for (int j = 0; j < weights.size(); j++) {
            before += weights.get(j) > weights.get(slot) || j < slot && weights.get(j) == weights.get(slot) ? 1 : 0;
        }
        return before + 1;
    }
}
