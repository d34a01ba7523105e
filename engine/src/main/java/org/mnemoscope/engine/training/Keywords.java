package org.mnemoscope.engine.training;

import java.util.Arrays;
import org.mnemoscope.engine.trace.Ints;

/**
 * How much a token says about where it stands: its inverse document frequency over pieces of the training texts, less what
 * common words have, between 0 and 5.
 */
final class Keywords {
    private static final long TOKENS = 4_000_000;
    private static final double COMMON = 1.5;
    private static final double MOST = 5;

    private final float[] weights;

    /** @param piece tokens of a piece, as many as a segment has */
    Keywords(TrainingText text, int piece, int vocabulary) {
        int[] pieces = new int[vocabulary];
        int[] last = new int[vocabulary];
        Arrays.fill(last, -1);
        int count = 0;
        for (Ints book : text.books()) {
            for (int start = 0; start + piece <= book.size() && (long) count * piece < TOKENS; start += piece) {
                for (int i = start; i < start + piece; i++) {
                    int id = book.get(i);
                    pieces[id] += last[id] == count ? 0 : 1;
                    last[id] = count;
                }
                count++;
            }
        }
        weights = new float[vocabulary];
        for (int id = 0; id < vocabulary; id++) {
            weights[id] = (float) Math.max(0, Math.min(MOST, Math.log(count / (pieces[id] + 1.0)) - COMMON));
        }
    }

    float weight(int id) {
        return weights[id];
    }
}
