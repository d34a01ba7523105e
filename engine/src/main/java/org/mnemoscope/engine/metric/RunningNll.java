package org.mnemoscope.engine.metric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * The NLL summed over everything scored so far, after every scored token, while a run grows. Rows count the scored tokens of the
 * scope. What {@link #totalNats} and {@link #tokens} give stays as it is when more is taken.
 */
public final class RunningNll {
    private static final int START = 1024;

    private final TokenScope scope;
    private final Map<ReadingCondition, double[]> totals = new EnumMap<>(ReadingCondition.class);
    private int[] tokens = new int[START];
    private int rows;
    private int taken;

    public RunningNll(List<ReadingCondition> conditions, TokenScope scope) {
        this.scope = scope;
        conditions.forEach(condition -> totals.put(condition, new double[START]));
    }

    /** Takes the segments that are new in a list that begins at segment 0. */
    public void take(List<SegmentTrace> traces) {
        for (; taken < traces.size(); taken++) {
            TokenRange range = traces.get(taken).tokens();
            int first = scope.firstToken(range);
            grow(range.end() - first);
            for (Map.Entry<ReadingCondition, double[]> entry : totals.entrySet()) {
                add(traces.get(taken), entry, first);
            }
            for (int token = first; token < range.end(); token++) {
                tokens[rows + token - first] = token;
            }
            rows += range.end() - first;
        }
    }

    private void grow(int more) {
        int needed = rows + more;
        if (needed > tokens.length) {
            int size = Math.max(needed, 2 * tokens.length);
            tokens = Arrays.copyOf(tokens, size);
            totals.replaceAll((condition, values) -> Arrays.copyOf(values, size));
        }
    }

    /** A condition that was not run in a segment has no total from there on. */
    private void add(SegmentTrace trace, Map.Entry<ReadingCondition, double[]> entry, int first) {
        double[] values = entry.getValue();
        double total = rows == 0 ? 0 : values[rows - 1];
        Floats nll = trace.nll(entry.getKey()).orElse(null);
        int scored = trace.tokens().firstScored();
        for (int token = first; token < trace.tokens().end(); token++) {
            total += nll == null ? Double.NaN : nll.get(token - scored);
            values[rows + token - first] = total;
        }
    }

    /** Scored tokens so far. */
    public int rows() {
        return rows;
    }

    public List<ReadingCondition> conditions() {
        return List.copyOf(totals.keySet());
    }

    /** Per row the index of its token in the text. */
    public IntToDoubleFunction tokens() {
        int[] known = tokens;
        return row -> known[row];
    }

    /** Per row the NLL of a condition over the rows up to and with it, in nats; NaN for a condition that was not run. */
    public IntToDoubleFunction totalNats(ReadingCondition condition) {
        double[] known = totals.get(condition);
        return known == null ? row -> Double.NaN : row -> known[row];
    }
}
