package org.mnemoscope.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.trace.ReadingCondition;

/** The same reading by this engine and by the reference in PyTorch, in turn. */
final class PyTorchBench {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);

    private PyTorchBench() {}

    /** One repetition, per segment. */
    private record Turn(Time ours, Time stream, Time floats) {}

    /** The figures by name; only a {@code reason} where there is no PyTorch. */
    static Map<String, Object> measure(Path folder, BenchPlan plan, int segments) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Subject subject = new Subject(folder, plan.device(), plan::requireGoingOn)) {
            Optional<Reference> found = Reference.start(plan.work(), folder, subject.vocabulary(), Torch.threads());
            if (found.isEmpty()) {
                figures.put("reason", "No Python with PyTorch was found (on Debian it is the package python3-torch).");
                return figures;
            }
            try (Reference reference = found.get()) {
                subject.read(2, HMT, 0);
                reference.read("stream", 1);
                List<Turn> turns = new ArrayList<>();
                for (int i = 0; i < plan.repetitions(); i++) {
                    Time stream = reference.read("stream", segments).dividedBy(segments);
                    Time ours = Time.of(() -> subject.read(4 * segments, HMT, 0)).dividedBy(4 * segments);
                    turns.add(new Turn(ours, stream, reference.read("float", segments).dividedBy(segments)));
                }
                fill(figures, subject, reference.version(), turns);
            }
        }
        return figures;
    }

    private static void fill(Map<String, Object> figures, Subject subject, String version, List<Turn> turns) {
        figures.put("version", version);
        figures.put("segmentLength", subject.model().settings().segmentLength());
        figures.put("ourTokensPerSecond", subject.segmentTokens() / Medians.of(turns, turn -> turn.ours().wall()));
        figures.put("itsTokensPerSecond", subject.segmentTokens() / Medians.of(turns, turn -> turn.stream().wall()));
        figures.put("tokensPerSecondRatio", Medians.of(turns, turn -> turn.stream().wall() / turn.ours().wall()));
        figures.put("ratioByCpuTime", Medians.of(turns, turn -> turn.stream().cpu() / turn.ours().cpu()));
        figures.put("ratioIfItScoredIn32Bits", Medians.of(turns, turn -> turn.floats().wall() / turn.ours().wall()));
    }
}
