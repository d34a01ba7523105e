package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;

/** How much faster a backbone reads in fewer bits than in 32-bit floats. */
final class PrecisionBench {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);

    private PrecisionBench() {}

    /** One repetition: the same segments in each format. */
    private record Turn(Time fp32, Time bf16, Time int8) {}

    static Map<String, Object> measure(Path folder, BenchPlan plan, int segments) {
        List<Turn> turns = new ArrayList<>();
        try (Subject fp32 = subject(folder, plan, BackbonePrecision.FP32);
                Subject bf16 = subject(folder, plan, BackbonePrecision.BF16);
                Subject int8 = subject(folder, plan, BackbonePrecision.INT8)) {
            List.of(fp32, bf16, int8).forEach(subject -> subject.read(1, HMT, 0));
            for (int i = 0; i < plan.repetitions(); i++) {
                turns.add(new Turn(
                        Time.of(() -> fp32.read(segments, HMT, 0)),
                        Time.of(() -> bf16.read(segments, HMT, 0)),
                        Time.of(() -> int8.read(segments, HMT, 0))));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bf16", speed(turns, Turn::bf16));
        figures.put("int8", speed(turns, Turn::int8));
        return figures;
    }

    private static Subject subject(Path folder, BenchPlan plan, BackbonePrecision precision) {
        return new Subject(folder, new Placement(plan.device(), precision), plan::requireGoingOn);
    }

    private static Map<String, Object> speed(List<Turn> turns, Function<Turn, Time> time) {
        Map<String, Object> speed = new LinkedHashMap<>();
        speed.put("speedOverFp32", Medians.of(turns, turn -> turn.fp32().wall() / time.apply(turn).wall()));
        speed.put("speedOverFp32ByCpuTime", Medians.of(turns, turn -> turn.fp32().cpu() / time.apply(turn).cpu()));
        return speed;
    }
}
