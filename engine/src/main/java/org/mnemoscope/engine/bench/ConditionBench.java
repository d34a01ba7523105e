package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What further reading conditions add to a reading: the time they add, over their share of the FLOPs. */
final class ConditionBench {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);
    private static final Set<ReadingCondition> BOTH = EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);

    private ConditionBench() {}

    private record Turn(Time hmt, Time both) {}

    static Map<String, Object> measure(Path folder, BenchPlan plan, int segments) {
        List<Turn> turns = new ArrayList<>();
        try (Subject subject = new Subject(folder, plan.device())) {
            subject.read(2, BOTH);
            for (int i = 0; i < plan.repetitions(); i++) {
                turns.add(new Turn(Time.of(() -> subject.read(segments, HMT)), Time.of(() -> subject.read(segments, BOTH))));
            }
            double share = subject.flops().noMemory() / subject.flops().hmt();
            Map<String, Object> noMemory = new LinkedHashMap<>();
            noMemory.put("shareOfFlops", share);
            noMemory.put("costOverHmt", Medians.of(turns, turn -> turn.both().wall() / turn.hmt().wall() - 1));
            noMemory.put("costOverShare", Medians.of(turns, turn -> (turn.both().wall() / turn.hmt().wall() - 1) / share));
            noMemory.put("costOverShareByCpuTime", Medians.of(turns, turn -> (turn.both().cpu() / turn.hmt().cpu() - 1) / share));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("no_memory", noMemory);
            return figures;
        }
    }
}
