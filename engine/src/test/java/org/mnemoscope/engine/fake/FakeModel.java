package org.mnemoscope.engine.fake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mnemoscope.engine.model.Ablations;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SettingsOrigin;

/** A model whose numbers come from a hash of token, segment and condition. Memory always seems to help a little. */
public final class FakeModel implements MemoryModel {
    /** S = 8, k = 2, N = 5: several segments and evictions in a text of a hundred words. */
    public static final HmtSettings SETTINGS =
            new HmtSettings(8, 2, 5, 4, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);

    public static final int VOCABULARY = 500;

    private static final String NAME = "Fake model";

    private final String name;
    private final HmtSettings settings;
    private final IntConsumer beforeSegment;

    public FakeModel() {
        this(SETTINGS, segment -> {});
    }

    /** @param beforeSegment called on the reading thread before each segment; may throw */
    public FakeModel(HmtSettings settings, IntConsumer beforeSegment) {
        this(NAME, settings, beforeSegment);
    }

    private FakeModel(String name, HmtSettings settings, IntConsumer beforeSegment) {
        this.name = name;
        this.settings = settings;
        this.beforeSegment = beforeSegment;
    }

    /** One that has a name of its own. */
    public static FakeModel named(String name) {
        return new FakeModel(name, SETTINGS, segment -> {});
    }

    /** The card of every fake model without a name of its own. */
    public static ModelCard card(Path folder, HmtSettings settings) {
        return card(NAME, folder, settings);
    }

    private static ModelCard card(String name, Path folder, HmtSettings settings) {
        return new ModelCard(name, folder, "fake", Map.of("layers", 2, "hidden_size", FakeReader.WIDTH, "vocabulary", VOCABULARY),
                settings, SettingsOrigin.ALL_GIVEN, 1000, 100, Map.of("F32", 12), List.of("hmt.json"), List.of("Nothing in it is real."), List.of(),
                Map.of("cpu fp32", 4400L));
    }

    @Override
    public ModelCard card() {
        return card(name, Path.of("fake"), settings);
    }

    @Override
    public HmtSettings settings() {
        return settings;
    }

    @Override
    public String device() {
        return "cpu";
    }

    @Override
    public String dtype() {
        return "fp32";
    }

    @Override
    public String weightsSha256() {
        return "fa".repeat(32);
    }

    @Override
    public Set<ReadingCondition> conditions() {
        return EnumSet.complementOf(EnumSet.of(ReadingCondition.UNTOUCHED_BACKBONE));
    }

    @Override
    public TextTokenizer tokenizer() {
        return new FakeTokenizer();
    }

    @Override
    public Set<Integer> endTokens() {
        return Set.of(VOCABULARY - 1);
    }

    @Override
    public SegmentReader newReader(HmtSettings effective, Set<ReadingCondition> conditions, int topTokens) {
        return new FakeReader(effective, conditions, topTokens, beforeSegment);
    }

    /** Always writes the next id after the last one, starting over below the vocabulary. */
    @Override
    public Continuation continueFrom(Place place, HmtSettings effective, ReadingCondition condition) {
        return new FakeContinuation(place.isMemoryAlone() ? 0 : place.open().get(place.open().size() - 1));
    }

    /** Without memory m every token costs m hundredths of a nat more. */
    @Override
    public Ablations leaveOut(Place place, HmtSettings effective, List<Integer> memories) {
        float[] all = new float[place.open().size() - 1];
        Arrays.fill(all, 1);
        return new Ablations(Floats.of(all), memories.stream().map(memory -> {
            float[] without = new float[all.length];
            Arrays.fill(without, 1 + memory / 100f);
            return Floats.of(without);
        }).toList());
    }

    private static final class FakeContinuation implements Continuation {
        private int last;

        FakeContinuation(int last) {
            this.last = last;
        }

        @Override
        public float[] nextLogits() {
            float[] logits = new float[VOCABULARY];
            logits[(last + 1) % VOCABULARY] = 1;
            return logits;
        }

        @Override
        public void append(int tokenId) {
            last = tokenId;
        }

        @Override
        public void close() {}
    }

    @Override
    public void close() {}
}
