package org.mnemoscope.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TopTokens;

/** Ranks, entropies and likeliest tokens of the demo model, against the same counted out in Java from all logits. */
class TokenDetailsTest {
    private static final int TOP = 4;
    private static HmtModel model;
    private static int[] ids;

    @BeforeAll
    static void load() {
        model = new HmtModelLoader().load(Path.of(System.getProperty("mnemoscope.home"), "demo-model"), Placement.CPU);
        String text = "The animal of Captain Irving was a fox. The house of Miss Lane stood by the river, and nobody knew it. ".repeat(12);
        ids = model.tokenizer().tokenize(text).tokenIds().toArray();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static SegmentTrace[] read(int top, EnumSet<ReadingCondition> conditions) {
        int s = model.settings().segmentTokens();
        SegmentTrace[] traces = new SegmentTrace[3];
        try (HmtReader reader = model.newReader(model.settings(), conditions, top)) {
            for (int n = 0; n < traces.length; n++) {
                traces[n] = reader.read(new TokenRange(n * s, (n + 1) * s), Arrays.copyOfRange(ids, n * s, (n + 1) * s));
            }
        }
        return traces;
    }

    /** All logits of the rows of a text that is read alone: [tokens][V]. */
    private static float[][] logits(int from, int to) {
        try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
            PtNDArray none = scope.create(new Shape(0, model.width()), DataType.FLOAT32);
            PtNDArray tail = scope.create(new Shape(0), DataType.INT64);
            PtNDArray tokens = (PtNDArray) scope.create(IntStream.range(from, to).mapToLong(t -> ids[t]).toArray());
            PtNDArray x = model.module().window(scope, model.weights(), none, tail, tokens);
            PtNDArray hidden = model.module().hidden(scope, model.weights(), (PtNDArray) x.expandDims(0));
            return rows(model.module().logits(scope, model.weights(), (PtNDArray) hidden.get(0)));
        }
    }

    private static float[][] rows(PtNDArray matrix) {
        float[] flat = matrix.toFloatArray();
        int width = (int) matrix.getShape().get(1);
        return IntStream.range(0, flat.length / width).mapToObj(i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width)).toArray(float[][]::new);
    }

    private static double logSum(float[] row) {
        double max = Double.NEGATIVE_INFINITY;
        for (float z : row) {
            max = Math.max(max, z);
        }
        double sum = 0;
        for (float z : row) {
            sum += Math.exp(z - max);
        }
        return max + Math.log(sum);
    }

    private static void assertRow(float[] row, int target, Predictions found, int place) {
        double norm = logSum(row);
        double entropy = 0;
        int better = 0;
        for (float z : row) {
            entropy -= Math.exp(z - norm) * (z - norm);
            better += z > row[target] ? 1 : 0;
        }
        assertThat(found.ranks().get(place)).isEqualTo(better + 1);
        assertThat((double) found.entropyNats().get(place)).isCloseTo(entropy, within(1e-3));
        assertTop(row, norm, found.top(), place);
    }

    private static void assertTop(float[] row, double norm, TopTokens top, int place) {
        int[] best = IntStream.range(0, row.length).boxed().sorted((a, b) -> Float.compare(row[b], row[a])).limit(TOP).mapToInt(i -> i).toArray();
        for (int rank = 0; rank < TOP; rank++) {
            assertThat(top.id(place, rank)).isEqualTo(best[rank]);
            assertThat(top.text(place, rank)).isEqualTo(model.tokenizer().tokenText(best[rank]));
            assertThat((double) top.nats(place, rank)).isCloseTo(norm - row[best[rank]], within(1e-3));
        }
    }

    @Test
    void agreeWithAllLogits() {
        SegmentTrace[] traces = read(TOP, EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY));
        int s = model.settings().segmentTokens();
        float[][] before = logits(0, s);
        float[][] second = logits(s, 2 * s);
        Predictions found = traces[1].predictions(ReadingCondition.NO_MEMORY).orElseThrow();
        assertThat(found.ranks().size()).isEqualTo(s);
        assertRow(before[s - 1], ids[s], found, 0);
        for (int i = 1; i < s; i++) {
            assertRow(second[i - 1], ids[s + i], found, i);
        }
        assertThat(traces[0].predictions(ReadingCondition.HMT).orElseThrow().ranks().size()).isEqualTo(s - 1);
    }

    @Test
    void theLikeliestTokenHasTheNllOfRankOne() {
        SegmentTrace trace = read(TOP, EnumSet.of(ReadingCondition.HMT))[2];
        Predictions found = trace.predictions(ReadingCondition.HMT).orElseThrow();
        Floats nll = trace.nll(ReadingCondition.HMT).orElseThrow();
        int hits = 0;
        for (int i = 0; i < nll.size(); i++) {
            if (found.ranks().get(i) == 1) {
                assertThat(found.top().nats(i, 0)).isCloseTo(nll.get(i), within(1e-5f));
                assertThat(found.top().id(i, 0)).isEqualTo(ids[trace.tokens().start() + i]);
                hits++;
            }
        }
        assertThat(hits).isPositive();
    }

    @Test
    void memoriesAndPromptsSpeakThroughTheOutputHead() {
        SegmentTrace trace = read(TOP, EnumSet.of(ReadingCondition.HMT))[2];
        TokenDetails details = trace.details().orElseThrow();
        for (var said : Map.of(trace.memoryEmbedding().orElseThrow(), details.memorySays().orElseThrow(),
                trace.memoryPrompt().orElseThrow(), details.promptSays().orElseThrow()).entrySet()) {
            try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
                float[] state = said.getKey().toArray();
                PtNDArray row = (PtNDArray) scope.create(state, new Shape(1, state.length));
                float[] logits = rows(model.module().logits(scope, model.weights(), row))[0];
                assertTop(logits, logSum(logits), said.getValue(), 0);
            }
        }
    }

    @Test
    void askingChangesNoNumber() {
        EnumSet<ReadingCondition> conditions = EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
        SegmentTrace[] plain = read(0, conditions);
        SegmentTrace[] asked = read(TOP, conditions);
        for (int n = 0; n < plain.length; n++) {
            assertThat(plain[n].details()).isEmpty();
            assertThat(asked[n].tokenNllNats()).isEqualTo(plain[n].tokenNllNats());
            assertThat(asked[n].memoryEmbedding()).isEqualTo(plain[n].memoryEmbedding());
        }
    }
}
