package org.mnemoscope.engine.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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

        /** Σ of the squares of all products of the cached memories with each other. */
        private double squares;

        /** A memory, its length, and its products with those in the cache that are older, the oldest first, and with itself. */
        private static final class Cached {
            private final Floats memory;
            private final double norm;
            private final double[] products;
            /** Σ of its products with all that are in the cache now. */
            private double sum;

            Cached(Floats memory, double[] products) {
                this.memory = memory;
                this.products = products;
                this.norm = Math.sqrt(own());
            }

            double own() {
                return products[products.length - 1];
            }
        }

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
                evict();
            }
            Cached added = add(memory);
            return new MemoryHealth(trace.segment(), added.norm, prompt, turned, cache.size(), meanCosine(), participation());
        }

        private Cached add(Floats memory) {
            Cached added = new Cached(memory, products(memory));
            int j = 0;
            for (Cached other : cache) {
                double product = added.products[j++];
                other.sum += product;
                added.sum += product;
                squares += 2 * product * product;
            }
            added.sum += added.own();
            squares += added.own() * added.own();
            cache.addLast(added);
            turn(added, 1);
            return added;
        }

        private void evict() {
            Cached oldest = cache.removeFirst();
            squares -= oldest.own() * oldest.own();
            int i = 0;
            for (Cached other : cache) {
                // Its product with the oldest: behind those with memories that left before.
                double product = other.products[other.products.length - 2 - i++];
                other.sum -= product;
                squares -= 2 * product * product;
            }
            turn(oldest, -1);
        }

        private double[] products(Floats memory) {
            double[] products = new double[cache.size() + 1];
            int j = 0;
            for (Cached other : cache) {
                products[j++] = Vectors.dot(memory, other.memory);
            }
            products[j] = Vectors.dot(memory, memory);
            return products;
        }

        /** Adds the memory's direction to the sum of all directions, or takes it off. */
        private void turn(Cached one, int sign) {
            if (direction.length != one.memory.size()) {
                direction = new double[one.memory.size()];
            }
            for (int k = 0; k < direction.length && one.norm > 0; k++) {
                direction[k] += sign * one.memory.get(k) / one.norm;
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

        /**
         * The eigenvalues' sum and sum of squares are trace and squared size of the centred Gram matrix, which follow from the sums. Where
         * the memories are so alike that little is left after centring, rounding would show: there it is worked out in full.
         */
        private double participation() {
            double m = cache.size();
            double raw = 0;
            double all = 0;
            double squaredSums = 0;
            for (Cached one : cache) {
                raw += one.own();
                all += one.sum;
                squaredSums += one.sum * one.sum;
            }
            double trace = raw - all / m;
            if (m < 2 || trace < 1e-3 * raw) {
                return m < 2 ? Double.NaN : participationInFull(raw);
            }
            return trace * trace / (squares - 2 * squaredSums / m + all * all / (m * m));
        }

        private double participationInFull(double raw) {
            int m = cache.size();
            double[] means = rowMeans();
            double all = Arrays.stream(means).sum() / m;
            double trace = 0;
            double size = 0;
            int i = 0;
            for (Cached row : cache) {
                int shift = row.products.length - 1 - i;
                for (int j = 0; j < i; j++) {
                    double centred = row.products[j + shift] - means[i] - means[j] + all;
                    size += 2 * centred * centred;
                }
                double own = row.own() - 2 * means[i] + all;
                trace += own;
                size += own * own;
                i++;
            }
            return trace <= 1e-13 * raw || size == 0 ? Double.NaN : trace * trace / size;
        }

        private double[] rowMeans() {
            int m = cache.size();
            double[] means = new double[m];
            int i = 0;
            for (Cached row : cache) {
                int shift = row.products.length - 1 - i;
                for (int j = 0; j < i; j++) {
                    means[i] += row.products[j + shift] / m;
                    means[j] += row.products[j + shift] / m;
                }
                means[i] += row.own() / m;
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
