package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What further questions add to a reading: the time they add, over their share of its FLOPs. */
final class MarginalBench {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);
    private static final Set<ReadingCondition> BOTH = EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
    private static final int TOP = 10;
    private static final int LEFT_OUT = 16;

    private MarginalBench() {}

    /** One repetition: HMT alone, with the no-memory condition, with the likeliest tokens; and 16 memories left out. Per segment. */
    private record Turn(Time hmt, Time both, Time top, Time leftOut) {}

    static Map<String, Object> measure(Path folder, BenchPlan plan, int segments) {
        List<Turn> turns = new ArrayList<>();
        try (Subject subject = new Subject(folder, plan.device(), plan::requireGoingOn)) {
            subject.read(2, BOTH, TOP);
            for (int i = 0; i < plan.repetitions(); i++) {
                turns.add(new Turn(
                        Time.of(() -> subject.read(segments, HMT, 0)).dividedBy(segments),
                        Time.of(() -> subject.read(segments, BOTH, 0)).dividedBy(segments),
                        Time.of(() -> subject.read(segments, HMT, TOP)).dividedBy(segments),
                        Time.of(() -> subject.leaveOut(LEFT_OUT))));
            }
            ReadingFlops flops = subject.flops();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("no_memory", costs(turns, Turn::both, -1, flops.noMemory() / flops.hmt()));
            figures.put("leaveOneOut16", costs(turns, Turn::leftOut, 0, flops.leaveOut(LEFT_OUT) / flops.hmt()));
            figures.put("topTokens10", Map.of("costOverHmt", Medians.of(turns, turn -> turn.top().wall() / turn.hmt().wall() - 1),
                    "costOverHmtByCpuTime", Medians.of(turns, turn -> turn.top().cpu() / turn.hmt().cpu() - 1)));
            return figures;
        }
    }

    /** @param hmt −1 if the time measured contains that of HMT itself, else 0 */
    private static Map<String, Object> costs(List<Turn> turns, Function<Turn, Time> time, int hmt, double share) {
        Map<String, Object> costs = new LinkedHashMap<>();
        costs.put("shareOfFlops", share);
        costs.put("costOverHmt", Medians.of(turns, turn -> time.apply(turn).wall() / turn.hmt().wall() + hmt));
        costs.put("costOverShare", Medians.of(turns, turn -> (time.apply(turn).wall() / turn.hmt().wall() + hmt) / share));
        costs.put("costOverShareByCpuTime", Medians.of(turns, turn -> (time.apply(turn).cpu() / turn.hmt().cpu() + hmt) / share));
        return costs;
    }
}
