package org.mnemoscope.visualizers.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Footprint;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.engine.trace.TopTokens;

/** A reading made up by a seeded generator, of any size, shaped like a real one. For tests and for looking at views. */
public final class SyntheticRun {
    private static final String[] SENTENCES = {
        "It was Isbel Corran who first wrote the lamp's failings in the ledger, a brass-bound book that smelled of oil.",
        "The inspector came by the morning boat, counted the wicks, weighed the oil, and asked twice where the spare mantle was kept.",
        "By dusk the gulls had gone inland.", "The glass fell so quickly that the old man tapped it, and tapped it again, and would not say the number aloud.",
        "“Nobody signs for a storm,” he said, “and nobody is thanked for one.”", "She signed the book as she had signed it every night since the autumn.",
        "He had forgotten the name until the page fell open.", "Under it stood the hour, and the wind, and the words: the lamp burned true.",
        "The second wave took the landing stage; after that there was no use in counting.", "In the kitchen the kettle ticked and the dog would not lie down.",
        "Three ships passed that week and only one of them answered the light.", "There are men who keep a lamp, thought Corran, and men whom a lamp keeps.",
    };
    private static final int DIMENSION = 24;

    private final RunHeader header;
    private final TokenizedText text;
    private final List<SegmentTrace> traces = new ArrayList<>();
    private final Random random = new Random(7);
    private final float[] memory = new float[DIMENSION];

    private SyntheticRun(int tokens, int segmentTokens, int cacheCapacity, List<ReadingCondition> conditions) {
        text = text(tokens);
        HmtSettings settings = new HmtSettings(
                segmentTokens, Math.min(8, segmentTokens), cacheCapacity, 16, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
        header = new RunHeader("synthetic", "llama", "0".repeat(64), "The Lighthouse Ledger", "generated", "0".repeat(64), settings,
                SettingsOrigin.ALL_GIVEN, conditions, "cpu", "fp32", Instant.parse("2026-01-01T00:00:00Z"), Map.of());
    }

    /** A run of about this many tokens under HMT and no memory, fully read. */
    public static SyntheticRun of(int tokens, int segmentTokens, int cacheCapacity) {
        return of(tokens, segmentTokens, cacheCapacity, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY));
    }

    public static SyntheticRun of(int tokens, int segmentTokens, int cacheCapacity, List<ReadingCondition> conditions) {
        SyntheticRun run = new SyntheticRun(tokens, segmentTokens, cacheCapacity, conditions);
        Segmentation segmentation = new Segmentation(run.text.tokenCount(), segmentTokens);
        for (int segment = 0; segment < segmentation.segmentCount(); segment++) {
            run.traces.add(run.trace(segment, segmentation.tokens(segment)));
        }
        return run;
    }

    /** The same run as one that was asked for likeliest tokens: {@code perPlace} of them everywhere. */
    public SyntheticRun withTopTokens(int perPlace) {
        traces.replaceAll(trace -> {
            Map<ReadingCondition, Predictions> predictions = new EnumMap<>(ReadingCondition.class);
            trace.tokenNllNats().forEach((condition, nll) -> {
                int[] ranks = new int[nll.size()];
                float[] entropies = new float[nll.size()];
                for (int i = 0; i < ranks.length; i++) {
                    ranks[i] = 1 + (int) Math.exp(Math.max(0, nll.get(i) - 1.5));
                    entropies[i] = 1 + nll.get(i) / 2;
                }
                predictions.put(condition, new Predictions(Ints.of(ranks), Floats.of(entropies), top(trace, ranks.length, perPlace)));
            });
            TokenDetails details = new TokenDetails(predictions, Optional.of(top(trace, 1, perPlace)), Optional.of(top(trace, 1, perPlace)));
            return new SegmentTrace(trace.segment(), trace.tokens(), trace.sensoryTokens(), trace.recall(), trace.tokenNllNats(),
                    trace.summaryEmbedding(), trace.memoryPrompt(), trace.memoryEmbedding(), trace.timing(), Optional.of(details), trace.recallBeforeText());
        });
        return this;
    }

    /** Some tokens of the text: those of the segment first, then any. */
    private TopTokens top(SegmentTrace trace, int places, int perPlace) {
        int[] ids = new int[places * perPlace];
        float[] nats = new float[ids.length];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int token = i % perPlace == 0 ? trace.tokens().start() + i / perPlace % trace.tokens().size() : random.nextInt(text.tokenCount());
            ids[i] = text.tokenIds().get(token);
            texts.add(text.tokenText(token));
            nats[i] = 0.5f + 0.6f * (i % perPlace);
        }
        return new TopTokens(places == 0 ? 0 : perPlace, Ints.of(ids), texts, Floats.of(nats));
    }

    public RunHeader header() {
        return header;
    }

    public TokenizedText text() {
        return text;
    }

    public List<SegmentTrace> traces() {
        return traces;
    }

    public List<SegmentTrace> first(int count) {
        return traces.subList(0, count);
    }

    /** Words with the space before them are tokens; long words are two. */
    private TokenizedText text(int tokens) {
        StringBuilder book = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        while (ends.size() < tokens) {
            String sentence = SENTENCES[random.nextInt(SENTENCES.length)];
            String lead = book.isEmpty() ? "" : random.nextInt(5) == 0 ? "\n\n" : " ";
            for (String word : (lead + sentence).split("(?= )")) {
                book.append(word);
                if (word.length() > 8) {
                    ends.add(book.length() - 4);
                }
                ends.add(book.length());
            }
        }
        return new TokenizedText(book.toString(), ids(book, ends), Ints.of(ends.stream().mapToInt(i -> i).toArray()));
    }

    /** The same id for the same text, as a vocabulary gives it. */
    private static Ints ids(StringBuilder book, List<Integer> ends) {
        Map<String, Integer> vocabulary = new HashMap<>();
        int[] ids = new int[ends.size()];
        for (int token = 0; token < ids.length; token++) {
            String word = book.substring(token == 0 ? 0 : ends.get(token - 1), ends.get(token));
            ids[token] = vocabulary.computeIfAbsent(word, w -> vocabulary.size());
        }
        return Ints.of(ids);
    }

    private SegmentTrace trace(int segment, TokenRange tokens) {
        Map<ReadingCondition, Floats> nll = new EnumMap<>(ReadingCondition.class);
        float[] hmt = new float[tokens.scoredSize()];
        double level = 2.6 + 0.25 * Math.sin(segment / 9.0) - 0.5 * (1 - Math.exp(-segment / 25.0));
        for (int i = 0; i < hmt.length; i++) {
            hmt[i] = (float) Math.max(0.01, level + 1.9 * random.nextGaussian() * random.nextDouble());
        }
        for (ReadingCondition condition : header.conditions()) {
            nll.put(condition, condition == ReadingCondition.HMT ? Floats.of(hmt) : worse(hmt, segment, condition.ordinal()));
        }
        for (int i = 0; i < DIMENSION; i++) {
            memory[i] += (float) (random.nextGaussian() * (i < 2 ? 0.8 : 0.25)) - 0.04f * memory[i];
        }
        return new SegmentTrace(segment, tokens, segment == 0 ? 0 : header.settings().sensoryTokens(), recall(segment), nll,
                Optional.of(Floats.of(memory)), Optional.of(Floats.of(memory)), Optional.of(Floats.of(memory)), new StepTiming(1, 1, 4, 3, new Footprint(OptionalLong.of((400L + segment) << 20), OptionalLong.empty())));
    }

    private Floats worse(float[] hmt, int segment, int kind) {
        float[] other = new float[hmt.length];
        for (int i = 0; i < hmt.length; i++) {
            double gain = 0.12 + 0.08 * kind / 4 + 0.25 * random.nextGaussian();
            if (random.nextInt(14) == 0) {
                gain += random.nextInt(4) == 0 ? -1.8 : 3.5 * random.nextDouble();
            }
            other[i] = (float) Math.max(0.01, hmt[i] + gain * Math.min(1, segment / 10.0));
        }
        return Floats.of(other);
    }

    private Optional<Recall> recall(int segment) {
        int count = Math.min(segment, header.settings().cacheCapacity());
        if (count == 0) {
            return Optional.empty();
        }
        int first = segment - count;
        double[] scores = new double[count];
        double sum = 0;
        for (int j = 0; j < count; j++) {
            int recalled = first + j;
            boolean landmark = recalled % 29 == 3 && random.nextInt(3) > 0;
            scores[j] = Math.exp(0.9 * random.nextGaussian() + 1.6 * Math.exp(-(count - j) / 12.0) + (landmark ? 3.2 : 0));
            sum += scores[j];
        }
        float[] weights = new float[count];
        for (int j = 0; j < count; j++) {
            weights[j] = (float) (scores[j] / sum);
        }
        return Optional.of(new Recall(first, Floats.of(weights)));
    }
}
