package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * docs/adding-a-backbone.md: a family is one table and one script, and no other file knows it. This one lies among the resources of
 * the tests ({@code madeup.json}, {@code madeup.py}); its numbers are those that the same sums give in plain Java.
 */
class MadeUpFamilyTest {
    private static final int D = 4;
    private static final int HEADS = 2;
    private static final int F = 6;
    private static final int V = 11;
    private static final double BOOST = 1.5;
    private static final int[] IDS = {3, 1, 4, 1, 5, 9, 2, 6};
    private static final String FLOOR = "tower.floor.0.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Map<String, float[]> weights = new HashMap<>();

    @BeforeEach
    void writeModel() throws IOException {
        Files.createDirectories(folder.resolve("backbone"));
        Files.writeString(folder.resolve("backbone/config.json"), """
                {"model_type": "madeup", "size": 4, "heads": 2, "inner_size": 6, "words": 11, "depth": 1, "places": 64, "boost": 1.5}
                """);
        Files.writeString(folder.resolve("hmt.json"), """
                {"backbone": "backbone", "checkpoint": "model.safetensors", "block_size": 8, "num_sensory": 2}
                """);
        Random random = new Random(3);
        SafetensorsFile file = new SafetensorsFile();
        put(file, random, "tower.words.weight", V, D);
        put(file, random, FLOOR + "mix.weight", 3 * D, D);
        put(file, random, FLOOR + "wide.weight", F, D);
        put(file, random, FLOOR + "wide.bias", F);
        put(file, random, FLOOR + "narrow.weight", D, F);
        put(file, random, "speak.weight", V, D);
        file.tensor("mem", 1, D).tensor("memory_cell.memory", 1, D).tensor("cross_attn.wq.weight", 3, D).tensor("cross_attn.wk.weight", 3, D);
        file.write(folder.resolve("model.safetensors"));
    }

    private void put(SafetensorsFile file, Random random, String name, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() / 2;
        }
        weights.put(name, values);
        file.tensor("memory_cell.model." + name, shape, values);
    }

    @Test
    void itIsReadInspectedAndWrittenOn() {
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(folder, Placement.CPU)) {
            assertThat(model.card().problems()).isEmpty();
            assertThat(model.card().backboneParameters()).isEqualTo(V * D + 3 * D * D + F * D + F + D * F + V * D);
            try (SegmentReader reader = model.newReader(model.settings(), EnumSet.of(ReadingCondition.NO_MEMORY, ReadingCondition.HMT))) {
                for (int n = 0; n < 2; n++) {
                    SegmentTrace trace = reader.read(new TokenRange(8 * n, 8 * n + 8), IDS);
                    assertThat(trace.nll(ReadingCondition.HMT).orElseThrow().sum()).isFinite().isPositive();
                    float[] nll = trace.nll(ReadingCondition.NO_MEMORY).orElseThrow().toArray();
                    double[][] logits = logits(IDS);
                    for (int t = 1; t < IDS.length; t++) {
                        assertThat((double) nll[nll.length - IDS.length + t]).isCloseTo(nll(logits[t - 1], IDS[t]), within(1e-5));
                    }
                }
            }
        }
    }

    @Test
    void itKeepsItsPastWhileItWrites() {
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(folder, Placement.CPU);
                Continuation writing = model.continueFrom(new Place(List.of(), Ints.of(), Ints.of(3, 1, 4)), model.settings(), ReadingCondition.NO_MEMORY)) {
            for (int length = 3; length < IDS.length; length++) {
                double[][] expected = logits(Arrays.copyOf(IDS, length));
                float[] next = writing.nextLogits();
                for (int id = 0; id < V; id++) {
                    assertThat((double) next[id]).isCloseTo(expected[length - 1][id], within(1e-5));
                }
                writing.append(IDS[length]);
            }
        }
    }

    private static double nll(double[] logits, int id) {
        return Math.log(Arrays.stream(logits).map(Math::exp).sum()) - logits[id];
    }

    /** The whole backbone, as the script describes it. */
    private double[][] logits(int[] ids) {
        double[][] x = new double[ids.length][];
        double[][] mixed = new double[ids.length][];
        for (int t = 0; t < ids.length; t++) {
            x[t] = new double[D];
            for (int i = 0; i < D; i++) {
                x[t][i] = weight("tower.words.weight")[ids[t] * D + i];
            }
            mixed[t] = times(FLOOR + "mix.weight", x[t]);
        }
        double[][] logits = new double[ids.length][];
        for (int t = 0; t < ids.length; t++) {
            double[] wide = times(FLOOR + "wide.weight", x[t]);
            for (int i = 0; i < F; i++) {
                wide[i] = Math.max(0, wide[i] + weight(FLOOR + "wide.bias")[i]);
            }
            double[] narrow = times(FLOOR + "narrow.weight", wide);
            double[] attended = attended(mixed, t);
            double[] hidden = new double[D];
            for (int i = 0; i < D; i++) {
                hidden[i] = x[t][i] + BOOST * attended[i] + narrow[i];
            }
            logits[t] = times("speak.weight", hidden);
        }
        return logits;
    }

    /** Causal attention of position t; a row of {@code mixed} is query, key and value, each with its heads side by side. */
    private static double[] attended(double[][] mixed, int t) {
        int size = D / HEADS;
        double[] out = new double[D];
        for (int head = 0; head < HEADS; head++) {
            double[] share = new double[t + 1];
            for (int s = 0; s <= t; s++) {
                for (int i = head * size; i < (head + 1) * size; i++) {
                    share[s] += mixed[t][i] * mixed[s][D + i] / Math.sqrt(size);
                }
                share[s] = Math.exp(share[s]);
            }
            double all = Arrays.stream(share).sum();
            for (int s = 0; s <= t; s++) {
                for (int i = head * size; i < (head + 1) * size; i++) {
                    out[i] += share[s] / all * mixed[s][2 * D + i];
                }
            }
        }
        return out;
    }

    private double[] times(String matrix, double[] x) {
        float[] values = weight(matrix);
        double[] y = new double[values.length / x.length];
        for (int i = 0; i < values.length; i++) {
            y[i / x.length] += values[i] * x[i % x.length];
        }
        return y;
    }

    private float[] weight(String name) {
        return Objects.requireNonNull(weights.get(name));
    }
}
