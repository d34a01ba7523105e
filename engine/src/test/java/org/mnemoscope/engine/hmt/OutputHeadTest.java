package org.mnemoscope.engine.hmt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.backbone.BackboneScripts;
import org.mnemoscope.engine.backbone.ScriptModule;
import org.mnemoscope.engine.djl.Torch;

/** What the output head says of more rows and words than are computed at a time, against the same counted out in Java. */
class OutputHeadTest {
    private static final int ROWS = 515;
    private static final int WORDS = 4096 + 300;
    private static final int WIDTH = 6;
    private static final int TOP = 5;

    /** Multiples of 1/256 whose products are exact in 32 bits, so that no rank hangs on a rounding. */
    private final float[] rows = values(ROWS * WIDTH, 8, 1);
    private final float[] words = values(WORDS * WIDTH, 256, 256);
    private final long[] targets = new SplittableRandom(5).longs(ROWS, 0, WORDS).toArray();

    private static float[] values(int count, int range, int divisor) {
        SplittableRandom random = new SplittableRandom(range);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(-range, range + 1) / (float) divisor;
        }
        return values;
    }

    @Test
    void everyAnswerIsOverTheWholeVocabulary() {
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            List<String> sources = new ArrayList<>(BackboneScripts.fastest(manager, "llama.py"));
            sources.add("hmt/hmt.py");
            try (ScriptModule script = new ScriptModule(manager, sources)) {
                PtNDArray[] asked = answers(script, manager, TOP);
                assertThat(answers(script, manager, 0)[0].toFloatArray()).containsExactly(asked[0].toFloatArray());
                for (int row = 0; row < ROWS; row++) {
                    assertRow(row, asked);
                }
            }
        }
    }

    private PtNDArray[] answers(ScriptModule script, PtNDManager manager, int top) {
        try (IValue h = IValue.from((PtNDArray) manager.create(rows, new Shape(ROWS, WIDTH)));
                IValue ids = IValue.from((PtNDArray) manager.create(targets));
                IValue count = IValue.from((long) top);
                IValue head = IValue.from((PtNDArray) manager.create(words, new Shape(WORDS, WIDTH)));
                IValue weights = IValue.stringIValueMapFrom(Map.of("lm_head.weight", head));
                IValue float32 = IValue.from(6L);
                IValue integers = IValue.stringIValueMapFrom(Map.of("dtype", float32))) {
            return script.tensors(manager, "token_nll", h, ids, count, weights, integers);
        }
    }

    private void assertRow(int row, PtNDArray[] found) {
        double[] logits = new double[WORDS];
        for (int word = 0; word < WORDS; word++) {
            for (int i = 0; i < WIDTH; i++) {
                logits[word] += (double) rows[row * WIDTH + i] * words[word * WIDTH + i];
            }
        }
        double[] sorted = Arrays.stream(logits).sorted().toArray();
        double most = sorted[WORDS - 1];
        double norm = most + Math.log(Arrays.stream(logits).map(z -> Math.exp(z - most)).sum());
        double target = logits[(int) targets[row]];
        assertThat((double) found[0].toFloatArray()[row]).isCloseTo(norm - target, within(1e-4));
        assertThat(found[1].toLongArray()[row]).isEqualTo(1 + Arrays.stream(logits).filter(z -> z > target).count());
        double entropy = Arrays.stream(logits).map(z -> Math.exp(z - norm) * (norm - z)).sum();
        assertThat((double) found[2].toFloatArray()[row]).isCloseTo(entropy, within(1e-3));
        for (int rank = 0; rank < TOP; rank++) {
            double best = sorted[WORDS - 1 - rank];
            assertThat(logits[(int) found[3].toLongArray()[row * TOP + rank]]).isEqualTo(best);
            assertThat((double) found[4].toFloatArray()[row * TOP + rank]).isCloseTo(norm - best, within(1e-4));
        }
    }
}
