package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.mnemoscope.engine.evaluation.FactDocument;
import org.mnemoscope.engine.evaluation.PlantedFact;

/** Documents of one step, filled one after the other: what they say, what they ask for and where the answers are. */
final class MemoryBatch {
    /** How much more a word of a planted sentence counts as a keyword, and once more if it is the value. */
    private static final int PLANTED = 5;

    private final int segments;
    private final int size;
    private final Keywords keywords;
    private final long[] ids;
    private final long[] target;
    private final float[] focus;
    private final float[] keyword;
    private final float[] off;
    private int filled;

    /** @param size S */
    MemoryBatch(int documents, int segments, int size, Keywords keywords) {
        this.segments = segments;
        this.size = size;
        this.keywords = keywords;
        this.ids = new long[documents * segments * size];
        this.target = new long[documents * segments];
        this.focus = new float[ids.length];
        this.keyword = new float[ids.length];
        this.off = new float[documents];
        Arrays.fill(target, -1);
    }

    /** Prose as it stands. */
    void addProse(int[] text, boolean withoutMemory) {
        int start = filled * segments * size;
        for (int i = 0; i < text.length; i++) {
            ids[start + i] = text[i];
            keyword[start + i] = keywords.weight(text[i]);
        }
        off[filled] = withoutMemory ? 1 : 0;
        filled++;
    }

    /** Prose in which a segment says again what an earlier one said. */
    void addRepeats(int[] text, int[][] pairs, boolean withoutMemory) {
        int[] repeated = text.clone();
        for (int[] pair : pairs) {
            System.arraycopy(repeated, pair[0] * size, repeated, pair[1] * size, size);
            target[filled * segments + pair[1]] = pair[0];
        }
        addProse(repeated, withoutMemory);
    }

    void addFacts(FactDocument document, boolean withoutMemory) {
        int start = filled * segments * size;
        addProse(document.ids().toArray(), withoutMemory);
        for (PlantedFact fact : document.facts()) {
            target[(filled - 1) * segments + fact.querySegment()] = fact.plantedSegment();
            Set<Integer> value = new HashSet<>();
            for (int i = fact.answer().start(); i < fact.answer().end(); i++) {
                focus[start + i] = 1;
                value.add(document.ids().get(i));
            }
            for (int i = fact.statement().start(); i < fact.statement().end(); i++) {
                keyword[start + i] *= value.contains(document.ids().get(i)) ? PLANTED * PLANTED : PLANTED;
            }
        }
    }

    /** The arguments ids [B, N, S], target [B, N], focus and keyword [B, N, S], off [B] of the training script. */
    NDList arguments(PtNDManager scope) {
        Shape tokens = new Shape(off.length, segments, size);
        return new NDList(
                named(scope.create(ids, tokens), "ids"),
                named(scope.create(target, new Shape(off.length, segments)), "target"),
                named(scope.create(focus, tokens), "focus"),
                named(scope.create(keyword, tokens), "keyword"),
                named(scope.create(off, new Shape(off.length)), "off"));
    }

    static PtNDArray named(NDArray array, String name) {
        array.setName(name);
        return (PtNDArray) array;
    }
}
