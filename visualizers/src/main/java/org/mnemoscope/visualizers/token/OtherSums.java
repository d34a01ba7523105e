package org.mnemoscope.visualizers.token;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;

/** Another run's line over the rows of the run shown: at every row what it had cost at the same character, whatever its tokens are. */
final class OtherSums {
    private static final int NOT_YET = -1;

    private final ComparedRun compared;
    private final RunningSums own;
    private final RunningSums other;
    /** By own row the last row of the other run that ends no later. */
    private int[] aligned = new int[0];
    private int known;

    OtherSums(ComparedRun compared, RunningSums own, ScoredPart part) {
        this.compared = compared;
        this.own = own;
        other = new RunningSums(compared.run(), part);
        other.nll();
    }

    boolean isOf(ComparedRun asked, RunningSums askedOwn) {
        return compared == asked && own == askedOwn;
    }

    /** Of the other run HMT is shown, or what it was read under in its place. */
    ReadingCondition condition() {
        List<ReadingCondition> conditions = compared.run().header().conditions();
        return conditions.contains(ReadingCondition.HMT) ? ReadingCondition.HMT : conditions.get(0);
    }

    /** As {@link RunningSums#raw}; NaN where the other run had not begun, or did not come so far. */
    IntToDoubleFunction raw(SurprisalUnit unit, boolean total) {
        IntToDoubleFunction values = other.raw(condition(), unit, total);
        align();
        int[] rows = aligned;
        return row -> rows[row] == NOT_YET ? Double.NaN : values.applyAsDouble(rows[row]);
    }

    private void align() {
        int count = own.nll().rows();
        int last = other.nll().rows() - 1;
        int[] more = Arrays.copyOf(aligned, count);
        int row = known == 0 ? NOT_YET : Math.max(NOT_YET, more[known - 1]);
        for (; known < count; known++) {
            int end = own.charEnd(known);
            while (row < last && other.charEnd(row + 1) <= end) {
                row++;
            }
            boolean over = row == last && last >= 0 && known > 0 && own.charEnd(known - 1) >= other.charEnd(last);
            more[known] = over ? NOT_YET : row;
        }
        aligned = more;
    }

    /** What legends call the line. */
    String name() {
        return Texts.get("view.compared.column", Conditions.name(condition()), compared.name());
    }

    /** What must be known to compare: other tokens, another text. */
    String note(RunSoFar run) {
        TokenizedText text = compared.run().text();
        if (!text.text().equals(run.text().text())) {
            return Texts.get("view.running.compared.text", compared.name());
        }
        boolean same = text.charEnds().equals(run.text().charEnds());
        return Texts.get(same ? "view.running.compared" : "view.running.compared.tokens", compared.name());
    }
}
