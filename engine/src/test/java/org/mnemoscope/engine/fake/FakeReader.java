package org.mnemoscope.engine.fake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Footprint;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TopTokens;

/** Traces of the right shapes with hashed numbers in them. */
final class FakeReader implements SegmentReader {
    static final int WIDTH = 6;

    private final HmtSettings settings;
    private final Set<ReadingCondition> conditions;
    private final int topTokens;
    private final IntConsumer beforeSegment;
    private int segment;

    FakeReader(HmtSettings settings, Set<ReadingCondition> conditions, int topTokens, IntConsumer beforeSegment) {
        this.settings = settings;
        this.conditions = conditions;
        this.topTokens = topTokens;
        this.beforeSegment = beforeSegment;
    }

    @Override
    public SegmentTrace read(TokenRange tokens, int[] ids) {
        beforeSegment.accept(segment);
        Map<ReadingCondition, Floats> nll = new EnumMap<>(ReadingCondition.class);
        for (ReadingCondition condition : conditions) {
            nll.put(condition, nll(condition, tokens, ids));
        }
        SegmentTrace trace = new SegmentTrace(segment, tokens, segment == 0 ? 0 : settings.sensoryTokens(), recall(), nll,
                row(1), row(2), row(3), new StepTiming(0.5, 0.25, 1, 0.75, new Footprint(OptionalLong.of(1_000_000L + 1000L * segment), OptionalLong.empty())),
                topTokens == 0 ? Optional.empty() : Optional.of(details(tokens.scoredSize())), beforeText());
        segment++;
        return trace;
    }

    private Floats nll(ReadingCondition condition, TokenRange tokens, int[] ids) {
        float[] nll = new float[tokens.scoredSize()];
        int skipped = tokens.size() - nll.length;
        for (int i = 0; i < nll.length; i++) {
            // Each condition further from HMT costs a little more on average.
            nll[i] = 1 + 4 * noise(ids[i + skipped], segment) + 0.3f * condition.ordinal() * noise(ids[i + skipped], condition.ordinal());
        }
        return Floats.of(nll);
    }

    private Optional<Recall> recall() {
        int cached = Math.min(segment, settings.cacheCapacity());
        if (cached == 0) {
            return Optional.empty();
        }
        float[] weights = new float[cached];
        float sum = 0;
        for (int j = 0; j < cached; j++) {
            weights[j] = 0.05f + noise(segment, j);
            sum += weights[j];
        }
        for (int j = 0; j < cached; j++) {
            weights[j] /= sum;
        }
        return Optional.of(new Recall(segment - cached, Floats.of(weights)));
    }

    /** Memories from before the text are evicted as the text's own come. */
    private Floats beforeText() {
        int cached = Math.max(0, Math.min(settings.precomputedMemories(), settings.cacheCapacity() - segment));
        float[] weights = new float[cached];
        for (int j = 0; j < cached; j++) {
            weights[j] = 0.1f * noise(j, segment);
        }
        return Floats.of(weights);
    }

    private Optional<Floats> row(int kind) {
        float[] values = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            values[i] = 2 * noise(segment * 31 + kind, i) - 1;
        }
        return Optional.of(Floats.of(values));
    }

    private TokenDetails details(int scored) {
        Map<ReadingCondition, Predictions> predictions = new EnumMap<>(ReadingCondition.class);
        for (ReadingCondition condition : conditions) {
            int[] ranks = new int[scored];
            float[] entropies = new float[scored];
            for (int i = 0; i < scored; i++) {
                ranks[i] = 1 + (int) (20 * noise(segment + condition.ordinal(), i));
                entropies[i] = 5 * noise(i, segment);
            }
            predictions.put(condition, new Predictions(Ints.of(ranks), Floats.of(entropies), top(scored, condition.ordinal())));
        }
        return new TokenDetails(predictions, Optional.of(top(1, 11)), Optional.of(top(1, 12)));
    }

    private TopTokens top(int places, int kind) {
        int[] ids = new int[places * topTokens];
        float[] nats = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (segment * 7 + kind + i) % FakeModel.VOCABULARY;
            nats[i] = 0.5f + i % topTokens;
        }
        FakeTokenizer words = new FakeTokenizer();
        return new TopTokens(places == 0 ? 0 : topTokens, Ints.of(ids), Arrays.stream(ids).mapToObj(words::tokenText).toList(), Floats.of(nats));
    }

    /** A number in [0, 1) that depends on nothing but the two. */
    private static float noise(int a, int b) {
        int h = (a * 0x9E3779B1) ^ (b * 0x85EBCA77);
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        h = (h ^ (h >>> 12)) * 0x297A2D39;
        return ((h ^ (h >>> 15)) >>> 8) / (float) (1 << 24);
    }

    @Override
    public void close() {}
}
