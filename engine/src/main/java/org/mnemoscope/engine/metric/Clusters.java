package org.mnemoscope.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;

/**
 * Embeddings in groups of like direction: spherical k-means (Dhillon and Modha, Machine Learning 42, 2001), begun with k-means++ (Arthur
 * and Vassilvitskii, 2007). Deterministic: a fixed seed.
 */
public final class Clusters {
    private static final long SEED = 20240506;
    private static final int MOST_ROUNDS = 20;

    private final List<Floats> rows;
    private final double[] norms;
    private final Floats[] centres;
    private final int[] cluster;

    private Clusters(List<Floats> rows, int count) {
        this.rows = rows;
        norms = rows.stream().mapToDouble(Vectors::norm).toArray();
        centres = new Floats[count];
        cluster = new int[rows.size()];
    }

    /**
     * For each embedding the number of its cluster, 0, 1, ... in the order in which the clusters first appear.
     *
     * @param embeddings all of one length
     * @param count      the most clusters
     * @param goOn       asked before each round
     * @return empty if {@code goOn} said no
     */
    public static Optional<Ints> of(List<Floats> embeddings, int count, BooleanSupplier goOn) {
        Clusters clusters = new Clusters(List.copyOf(embeddings), Math.min(count, embeddings.size()));
        clusters.choose();
        boolean moved = true;
        for (int round = 0; round < MOST_ROUNDS && moved; round++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            moved = clusters.assign(round == 0);
            clusters.centre();
        }
        return Optional.of(clusters.inOrder());
    }

    /** First centres: each the likelier, the farther it lies from those chosen before. */
    private void choose() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] far = new double[rows.size()];
        Arrays.fill(far, 1);
        for (int c = 0; c < centres.length; c++) {
            Floats chosen = rows.get(drawn(far, random.nextDouble() * Arrays.stream(far).sum()));
            double norm = Vectors.norm(chosen);
            centres[c] = scaled(chosen.toArray(), norm == 0 ? 0 : 1 / norm);
            for (int i = 0; i < far.length; i++) {
                double distance = Math.max(0, 1 - cosine(i, centres[c]));
                far[i] = c == 0 ? distance : Math.min(far[i], distance);
            }
        }
    }

    private static int drawn(double[] weights, double place) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum > place) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private double cosine(int row, Floats centre) {
        return norms[row] == 0 ? 0 : Vectors.dot(rows.get(row), centre) / norms[row];
    }

    /** Whether any embedding has changed its cluster. */
    private boolean assign(boolean first) {
        boolean moved = first;
        for (int i = 0; i < cluster.length; i++) {
            int best = 0;
            double bestCosine = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                double cosine = cosine(i, centres[c]);
                if (cosine > bestCosine) {
                    best = c;
                    bestCosine = cosine;
                }
            }
            moved |= best != cluster[i];
            cluster[i] = best;
        }
        return moved;
    }

    /** The mean direction of each cluster; one that lost all its members stays where it was. */
    private void centre() {
        for (int c = 0; c < centres.length; c++) {
            float[] sum = new float[centres[c].size()];
            for (int i = 0; i < cluster.length; i++) {
                for (int k = 0; cluster[i] == c && norms[i] > 0 && k < sum.length; k++) {
                    sum[k] += (float) (rows.get(i).get(k) / norms[i]);
                }
            }
            double norm = Vectors.norm(Floats.of(sum));
            if (norm > 0) {
                centres[c] = scaled(sum, 1 / norm);
            }
        }
    }

    private static Floats scaled(float[] values, double factor) {
        float[] scaled = values.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= (float) factor;
        }
        return Floats.of(scaled);
    }

    private Ints inOrder() {
        int[] name = new int[centres.length];
        Arrays.fill(name, -1);
        int named = 0;
        int[] numbers = new int[cluster.length];
        for (int i = 0; i < numbers.length; i++) {
            if (name[cluster[i]] < 0) {
                name[cluster[i]] = named++;
            }
            numbers[i] = name[cluster[i]];
        }
        return Ints.of(numbers);
    }
}
