package org.mnemoscope.visualizers.token;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.RunningNll;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;

/** What a run has cost up to each of its scored tokens, growing with it. */
final class RunningSums {
    private final @Nullable RunSoFar run;
    private final ScoredPart part;
    private final RunningNll nll;
    private double[] bytes = new double[0];
    private int bytesKnown;

    RunningSums(@Nullable RunSoFar run, ScoredPart part) {
        this.run = run;
        this.part = part;
        nll = new RunningNll(run == null ? List.of() : run.header().conditions(),
                run == null ? TokenScope.ALL : part.scope(run.header().settings()));
    }

    boolean isOf(@Nullable RunSoFar other, ScoredPart otherPart) {
        return run == other && part == otherPart;
    }

    /** The sums of the run as it is now. */
    RunningNll nll() {
        if (run != null) {
            nll.take(run.traces());
        }
        return nll;
    }

    /** What lines are drawn from, by row: rises and falls with what is shown, and is quick to ask for a million times. */
    IntToDoubleFunction raw(ReadingCondition condition, SurprisalUnit unit, boolean total) {
        IntToDoubleFunction nats = nll().totalNats(condition);
        if (total) {
            return nats;
        }
        if (unit == SurprisalUnit.BITS_PER_BYTE) {
            IntToDoubleFunction counted = bytes();
            return row -> nats.applyAsDouble(row) / counted.applyAsDouble(row);
        }
        return row -> nats.applyAsDouble(row) / (row + 1);
    }

    /** Where the text of a row ends. */
    int charEnd(int row) {
        return run == null ? 0 : run.text().charEnd((int) nll.tokens().applyAsDouble(row));
    }

    /** UTF-8 bytes of the scored text up to and with each row. */
    private IntToDoubleFunction bytes() {
        int rows = nll.rows();
        if (run != null && bytesKnown < rows) {
            double[] more = Arrays.copyOf(bytes, Math.max(rows, bytes.length));
            TokenizedText text = run.text();
            IntToDoubleFunction tokens = nll.tokens();
            for (; bytesKnown < rows; bytesKnown++) {
                int token = (int) tokens.applyAsDouble(bytesKnown);
                more[bytesKnown] = (bytesKnown == 0 ? 0 : more[bytesKnown - 1])
                        + Utf8.bytes(text.text(), text.charStart(token), text.charEnd(token));
            }
            bytes = more;
        }
        double[] counted = bytes;
        return row -> counted[row];
    }
}
