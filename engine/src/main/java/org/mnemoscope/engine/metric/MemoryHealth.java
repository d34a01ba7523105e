package org.mnemoscope.engine.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * The memories in the cache after one segment was read, as a body.
 *
 * @param segment       the segment
 * @param memoryNorm    ‖M_n‖; NaN if there is no memory embedding
 * @param promptNorm    ‖P_n‖; NaN if there is no memory prompt
 * @param previousCosine cos(M_n, M_{n−1}); NaN for the first
 * @param cached        m, memories in the cache with this one, at most N
 * @param meanCosine    mean cosine of all pairs of them; NaN for fewer than two
 * @param participation (Σλ)² / Σλ² over the eigenvalues λ of their covariance: over how many directions their differences spread; NaN
 *                      for fewer than two, or if all are equal
 */
public record MemoryHealth(
        int segment, double memoryNorm, double promptNorm, double previousCosine, int cached, double meanCosine, double participation) {

    /** Health after each segment of a growing run; a cache of {@code capacity} memories moves along with it. */
    public static final class Tracker {
        private final int capacity;
        private final Deque<Cached> cache = new ArrayDeque<>();
        private double[] direction = new double[0];
        private @Nullable Floats previous;

        public Tracker(int capacity) {
            this.capacity = capacity;
        }

        /** A memory, its length, and its products with those in the cache that are older, the oldest first. */
        private record Cached(Floats memory, double norm, double[] products) {}

        /** Takes in the next segment. */
        public MemoryHealth add(SegmentTrace trace) {
            double prompt = trace.memoryPrompt().map(Vectors::norm).orElse(Double.NaN);
            if (trace.memoryEmbedding().isEmpty()) {
                return new MemoryHealth(trace.segment(), Double.NaN, prompt, Double.NaN, cache.size(), Double.NaN, Double.NaN);
            }
            Floats memory = trace.memoryEmbedding().get();
            Floats before = previous;
            double turned = before == null ? Double.NaN : Vectors.cosine(memory, before);
            previous = memory;
            if (cache.size() == capacity) {
                turn(cache.removeFirst(), -1);
            }
            Cached added = new Cached(memory, Vectors.norm(memory), products(memory));
            cache.addLast(added);
            turn(added, 1);
            return new MemoryHealth(trace.segment(), added.norm(), prompt, turned, cache.size(), meanCosine(), participation());
        }

        private double[] products(Floats memory) {
            double[] products = new double[cache.size() + 1];
            int j = 0;
            for (Cached other : cache) {
                products[j++] = Vectors.dot(memory, other.memory());
            }
            products[j] = Vectors.dot(memory, memory);
            return products;
        }

        /** Adds the memory's direction to the sum of all directions, or takes it off. */
        private void turn(Cached one, int sign) {
            if (direction.length != one.memory().size()) {
                direction = new double[one.memory().size()];
            }
            for (int k = 0; k < direction.length && one.norm() > 0; k++) {
                direction[k] += sign * one.memory().get(k) / one.norm();
            }
        }

        /** Σ_{i≠j} u_i · u_j = ‖Σ u‖² − m. */
        private double meanCosine() {
            double m = cache.size();
            double length = 0;
            for (double value : direction) {
                length += value * value;
            }
            return m < 2 ? Double.NaN : Math.max(-1, Math.min(1, (length - m) / (m * (m - 1))));
        }

        /** The eigenvalues' sum and sum of squares are trace and squared size of the centred Gram matrix. */
        private double participation() {
            int m = cache.size();
            if (m < 2) {
                return Double.NaN;
            }
            double[] means = rowMeans();
            double all = 0;
            for (double mean : means) {
                all += mean / m;
            }
            double trace = 0;
            double size = 0;
            double raw = 0;
            Iterator<Cached> rows = cache.iterator();
            for (int i = 0; i < m; i++) {
                double[] products = rows.next().products();
                int shift = products.length - 1 - i;
                for (int j = 0; j < i; j++) {
                    double centred = products[j + shift] - means[i] - means[j] + all;
                    size += 2 * centred * centred;
                }
                double own = products[i + shift] - 2 * means[i] + all;
                raw += products[i + shift];
                trace += own;
                size += own * own;
            }
            return trace <= 1e-13 * raw || size == 0 ? Double.NaN : trace * trace / size;
        }

        private double[] rowMeans() {
            int m = cache.size();
            double[] means = new double[m];
            int i = 0;
            for (Cached row : cache) {
                double[] products = row.products();
                int shift = products.length - 1 - i;
                for (int j = 0; j < i; j++) {
                    means[i] += products[j + shift] / m;
                    means[j] += products[j + shift] / m;
                }
                means[i] += products[i + shift] / m;
                i++;
            }
            return means;
        }
    }

    /** Health after every segment. */
    public static List<MemoryHealth> of(List<SegmentTrace> traces, int capacity) {
        Tracker tracker = new Tracker(capacity);
        List<MemoryHealth> all = new ArrayList<>(traces.size());
        traces.forEach(trace -> all.add(tracker.add(trace)));
        return all;
    }
}
