package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.text.TextHash;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** A run file as long as that of the longest novels, with made-up numbers. */
public final class LongRun {
    /** With 286 tokens each they make a million. */
    public static final int SEGMENTS = 3500;
    private static final int SEGMENT_TOKENS = 286;
    private static final int CACHE = 300;
    private static final int WIDTH = 192;
    private static final String WORDS = "the keeper wrote down what the lamp had burned and who had passed by sea at night ";

    private final SplittableRandom random = new SplittableRandom(3);

    private LongRun() {}

    /**
     * Writes the file, which must not exist.
     *
     * @param segments how many, to make one shorter than {@link #SEGMENTS}
     */
    public static void write(Path file, int segments) {
        LongRun run = new LongRun();
        TokenizedText text = text(segments * SEGMENT_TOKENS);
        HmtSettings settings = new HmtSettings(SEGMENT_TOKENS, 8, CACHE, WIDTH, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
        RunHeader header = new RunHeader("bench", "llama", "0".repeat(64), "A long book", "generated", TextHash.sha256(text.text()), settings,
                SettingsOrigin.ALL_GIVEN, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), "cpu", "fp32", Instant.EPOCH, Map.of());
        try (RunRecorder recorder = RunRecorder.create(file)) {
            recorder.accept(new RunEvent.Started(header, text, Chapters.NONE));
            for (int n = 0; n < segments; n++) {
                recorder.accept(new RunEvent.SegmentRead(run.trace(n)));
            }
            recorder.accept(new RunEvent.Finished(segments, true));
        }
    }

    /** A word a token. */
    private static TokenizedText text(int tokens) {
        String[] words = WORDS.split("(?<= )");
        int[] ids = new int[tokens];
        int[] ends = new int[ids.length];
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < ids.length; t++) {
            ids[t] = t % words.length;
            text.append(words[ids[t]]);
            ends[t] = text.length();
        }
        return new TokenizedText(text.toString(), Ints.of(ids), Ints.of(ends));
    }

    private SegmentTrace trace(int n) {
        TokenRange tokens = new TokenRange(n * SEGMENT_TOKENS, (n + 1) * SEGMENT_TOKENS);
        int cached = Math.min(n, CACHE);
        Map<ReadingCondition, Floats> nll = Map.of(ReadingCondition.HMT, row(tokens.scoredSize(), 6), ReadingCondition.NO_MEMORY, row(tokens.scoredSize(), 6));
        Optional<Recall> recall = cached == 0 ? Optional.empty() : Optional.of(new Recall(n - cached, row(cached, 2.0f / cached)));
        return new SegmentTrace(n, tokens, n == 0 ? 0 : 8, recall, nll, Optional.of(row(WIDTH, 1)), Optional.of(row(WIDTH, 1)),
                Optional.of(row(WIDTH, 1)), new StepTiming(1, 1, 1, 1));
    }

    private Floats row(int size, float most) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = most * random.nextFloat();
        }
        return Floats.of(values);
    }
}
