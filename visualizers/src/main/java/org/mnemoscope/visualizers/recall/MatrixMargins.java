package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.common.RunSoFar;

/** What the matrix says beside its cells, taken in row by row: how spread out each row is, how much weight each column got. */
final class MatrixMargins {
    private double[] entropies = new double[64];
    private double[] popularity = new double[0];
    private double largest;
    private int rows;
    private @Nullable RunSoFar known;
    private @Nullable MatrixLayout layout;

    /** Takes in what was read since the last call; another run or other columns start again. */
    void take(RunSoFar run, MatrixLayout columns) {
        if (run != known || columns != layout) {
            known = run;
            layout = columns;
            rows = 0;
            largest = 0;
            popularity = new double[columns.columns(run)];
        }
        for (; rows < run.readCount(); rows++) {
            if (rows == entropies.length) {
                entropies = Arrays.copyOf(entropies, 2 * rows);
            }
            Optional<Recall> recall = run.trace(rows).recall();
            entropies[rows] = recall.map(r -> RecallStats.of(r).relativeEntropy()).orElse(Double.NaN);
            if (recall.isPresent()) {
                add(recall.get(), columns);
            }
        }
    }

    private void add(Recall recall, MatrixLayout columns) {
        double sum = recall.weights().sum();
        int column = columns.firstColumn(rows, recall);
        for (int j = 0; j < recall.weights().size() && sum > 0; j++) {
            int place = column + j * columns.step();
            if (place >= 0 && place < popularity.length) {
                popularity[place] += recall.weights().get(j) / sum;
                largest = Math.max(largest, popularity[place]);
            }
        }
    }

    /** The largest H / ln m of the rows {@code [from, end)}; NaN if none has a recall. */
    double entropy(int from, int end) {
        double most = Double.NaN;
        for (int row = Math.max(0, from); row < Math.min(end, rows); row++) {
            most = Double.isNaN(most) || entropies[row] > most ? entropies[row] : most;
        }
        return most;
    }

    /** The largest sum of weights of the columns {@code [from, end)}. */
    double popularity(int from, int end) {
        double most = 0;
        for (int column = Math.max(0, from); column < Math.min(end, popularity.length); column++) {
            most = Math.max(most, popularity[column]);
        }
        return most;
    }

    /** The largest sum of weights of any column. */
    double largestPopularity() {
        return largest;
    }
}
