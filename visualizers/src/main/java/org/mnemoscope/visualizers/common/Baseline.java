package org.mnemoscope.visualizers.common;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.ReadingCondition;

/** Which reading conditions HMT can be compared with. */
public final class Baseline {
    private Baseline() {}

    /** The conditions of a run beside HMT; no memory while there is none. */
    public static List<ReadingCondition> choices(@Nullable RunSoFar run) {
        List<ReadingCondition> others = run == null
                ? List.of()
                : run.header().conditions().stream().filter(c -> c != ReadingCondition.HMT).toList();
        return others.isEmpty() ? List.of(ReadingCondition.NO_MEMORY) : others;
    }

    /** The menu that sets the shared baseline. */
    public static OptionMenu<ReadingCondition> menu(TraceControl view) {
        return new OptionMenu<>(
                Texts.get("view.baseline"), view.selection().baselineProperty(), () -> choices(view.run()), Conditions::name);
    }

    /** Sets a baseline that the run has, if it has one. */
    static void fit(ObjectProperty<ReadingCondition> baseline, RunSoFar run) {
        List<ReadingCondition> choices = choices(run);
        if (!choices.contains(baseline.get())) {
            baseline.set(choices.get(0));
        }
    }
}
