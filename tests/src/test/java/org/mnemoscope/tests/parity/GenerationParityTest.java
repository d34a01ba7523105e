package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Generation in the official order against the reference (hmt-spec §9). */
class GenerationParityTest {
    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void theGreedyIdsAndFirstLogitsAgree(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = official(model);
            for (Map.Entry<String, JsonNode> greedy : fixture.expected().get("greedy_fp32_prompt_len_to_ids").properties()) {
                Place place = place(model, settings, fixture.ids(), Integer.parseInt(greedy.getKey()));
                try (Continuation continuation = model.continueFrom(place, settings, ReadingCondition.HMT)) {
                    assertThat(continuation.nextLogits())
                            .containsExactly(fixture.values("fp32.generate_first_logits." + greedy.getKey()), within(1e-4f));
                }
                List<Integer> expected = new ArrayList<>();
                greedy.getValue().forEach(id -> expected.add(id.asInt()));
                assertThat(write(model, settings, place, expected.size())).isEqualTo(expected);
            }
        }
    }

    /** Over the border of a segment the continuation must stand where a reading of the same tokens stands. */
    @ParameterizedTest
    @ValueSource(strings = {"llama-tiny", "gpt2-tiny"})
    void beyondTheOfficialLimitItGoesOnAsReadingDoes(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = official(model);
            int start = 2 * settings.segmentTokens() + settings.summaryTokens();
            int end = 4 * settings.segmentTokens() + settings.summaryTokens() + 1;
            for (ReadingCondition condition : List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY)) {
                try (Continuation written = model.continueFrom(place(model, settings, fixture.ids(), start), settings, condition);
                        Continuation read = model.continueFrom(place(model, settings, fixture.ids(), end), settings, condition)) {
                    for (int t = start; t < end; t++) {
                        written.append(fixture.ids()[t]);
                    }
                    assertThat(written.nextLogits()).containsExactly(read.nextLogits(), within(1e-4f));
                }
            }
        }
    }

    /** Recall over one memory is that memory, so behind its first token both must stand at the same place. */
    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void behindAMemoryAloneItIsThePrompt(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = official(model);
            List<Floats> memories = place(model, settings, fixture.ids(), 2 * settings.segmentTokens() + 1).memories();
            int first = fixture.ids()[5];
            List<float[]> begun = new ArrayList<>();
            for (Floats memory : memories) {
                try (Continuation alone = model.continueFrom(Place.behind(memory), settings, ReadingCondition.HMT);
                        Continuation recalled = model.continueFrom(
                                new Place(List.of(memory), Ints.of(), Ints.of(first)), settings, ReadingCondition.HMT)) {
                    begun.add(alone.nextLogits());
                    alone.append(first);
                    assertThat(alone.nextLogits()).containsExactly(recalled.nextLogits(), within(1e-4f));
                }
            }
            assertThat(begun.get(0)).as("another memory says something else").isNotEqualTo(begun.get(1));
        }
    }

    /** Segments as long as the backbone's positions allow: the window closes in time, instead of outgrowing them. */
    @ParameterizedTest
    @ValueSource(strings = {"gpt2-tiny", "opt-tiny"})
    void itStaysWithinTheBackbonesPositions(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            int positions = model.card().architecture().getOrDefault("positions", 0);
            HmtSettings usual = official(model);
            HmtSettings longest = new HmtSettings(positions - 2 - usual.sensoryTokens(), usual.sensoryTokens(), usual.cacheCapacity(),
                    usual.recallWidth(), 0.5, HalfRule.FLOOR, RecallPrecision.FP32, RecallScale.SQRT);
            Place place = place(model, longest, fixture.ids(), longest.segmentTokens() + 20);
            assertThat(write(model, longest, place, 2 * positions)).hasSize(2 * positions);
        }
    }

    private static HmtSettings official(HmtModel model) {
        return model.settings().withSummary(0.5, HalfRule.FLOOR).withRecall(RecallPrecision.FP32, RecallScale.SQRT);
    }

    private static List<Integer> write(HmtModel model, HmtSettings settings, Place place, int count) {
        List<Integer> ids = new ArrayList<>();
        try (Continuation continuation = model.continueFrom(place, settings, ReadingCondition.HMT)) {
            while (ids.size() < count) {
                float[] logits = continuation.nextLogits();
                int best = 0;
                for (int id = 1; id < logits.length; id++) {
                    best = logits[id] > logits[best] ? id : best;
                }
                ids.add(best);
                continuation.append(best);
            }
        }
        return ids;
    }

    /** The place behind the first {@code length} tokens; the last segment, however long, stays open. */
    private static Place place(HmtModel model, HmtSettings settings, int[] ids, int length) {
        int closed = (length - 1) / settings.segmentTokens() * settings.segmentTokens();
        List<Floats> memories = new ArrayList<>();
        if (closed > 0) {
            int[] before = Arrays.copyOf(ids, closed);
            for (SegmentTrace trace : ParityMeasure.read(model, settings, before, EnumSet.of(ReadingCondition.HMT))) {
                memories.add(trace.memoryEmbedding().orElseThrow());
            }
        }
        int tail = Math.max(0, closed - settings.sensoryTokens());
        return new Place(memories, Ints.of(Arrays.copyOfRange(ids, tail, closed)), Ints.of(Arrays.copyOfRange(ids, closed, length)));
    }
}
