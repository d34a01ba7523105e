package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mnemoscope.engine.trace.Floats;

/** What lies near an embedding in its own space, and how much of that a map keeps. */
public final class Neighbours {
    private static final Comparator<Neighbour> BY_COSINE =
            Comparator.comparingDouble(Neighbour::cosine).thenComparing(Neighbour::index, Comparator.reverseOrder());

    private Neighbours() {}

    /** One of them: its place in the list and its cosine. */
    public record Neighbour(int index, double cosine) {}

    /** The {@code count} embeddings with the largest cosine with embedding {@code index}, the nearest first, itself left out. */
    public static List<Neighbour> nearest(List<Floats> embeddings, int index, int count) {
        PriorityQueue<Neighbour> best = new PriorityQueue<>(BY_COSINE);
        for (int i = 0; i < embeddings.size(); i++) {
            double cosine = i == index ? Double.NaN : Vectors.cosine(embeddings.get(index), embeddings.get(i));
            if (!Double.isNaN(cosine)) {
                best.add(new Neighbour(i, cosine));
                if (best.size() > count) {
                    best.poll();
                }
            }
        }
        List<Neighbour> sorted = new ArrayList<>(best);
        sorted.sort(BY_COSINE.reversed());
        return List.copyOf(sorted);
    }

    /**
     * The mean share of a point's {@code count} nearest neighbours by cosine that are among its {@code count} nearest on the map: 1 where
     * the map keeps all neighbourhoods, about count / n by chance. Of equally near ones the first count.
     *
     * @param cosines of n embeddings with each other
     * @param x       their places on the map
     * @param y       their places on the map
     * @return NaN for fewer than two points
     */
    public static double kept(CosineMatrix cosines, Floats x, Floats y, int count) {
        int n = cosines.rows();
        int k = Math.min(count, n - 1);
        long common = 0;
        float[] far = new float[n];
        float[] seen = new float[n];
        boolean[] near = new boolean[n];
        for (int i = 0; i < n && k > 0; i++) {
            for (int j = 0; j < n; j++) {
                far[j] = -cosines.get(i, j);
                float dx = x.get(i) - x.get(j);
                float dy = y.get(i) - y.get(j);
                seen[j] = dx * dx + dy * dy;
            }
            common += common(smallest(far, i, k), smallest(seen, i, k), near);
        }
        return n < 2 ? Double.NaN : (double) common / k / n;
    }

    /** The places of the {@code k} smallest values, one place left out; by insertion, since k is small. */
    private static int[] smallest(float[] values, int leftOut, int k) {
        int[] places = new int[k];
        int found = 0;
        for (int j = 0; j < values.length; j++) {
            if (j == leftOut || found == k && values[j] >= values[places[k - 1]]) {
                continue;
            }
            int at = found < k ? found++ : k - 1;
            for (; at > 0 && values[places[at - 1]] > values[j]; at--) {
                places[at] = places[at - 1];
            }
            places[at] = j;
        }
        return places;
    }

    private static int common(int[] a, int[] b, boolean[] marks) {
        for (int j : a) {
            marks[j] = true;
        }
        int common = 0;
        for (int j : b) {
            common += marks[j] ? 1 : 0;
        }
        for (int j : a) {
            marks[j] = false;
        }
        return common;
    }
}
