package org.mnemoscope.engine.metric;

import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.mnemoscope.engine.trace.Floats;
import tagbio.umap.ProgressState;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;
import tagbio.umap.metric.PrecomputedMetric;

/**
 * UMAP of embeddings (McInnes et al., arXiv 1802.03426): a map on which near neighbours stay near. Directions and long distances mean
 * nothing. Deterministic: one thread, a fixed seed, a random start.
 *
 * @param x per embedding its place on the map
 * @param y per embedding its place on the map
 */
public record UmapLayout(Floats x, Floats y) {
    /** Fewer points have no neighbourhoods. */
    public static final int FEWEST = 5;
    /** The neighbours that are kept near, as the authors propose. */
    public static final int NEIGHBOURS = 15;
    /** How near points may lie on the map, as the authors propose. */
    public static final double MIN_DISTANCE = 0.1;

    private static final long SEED = 20240506;

    /** Thrown through the library, which knows no other way to stop. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Asked for by every step of the library: here it can be stopped. */
    private static final class StoppableRandom extends Random {
        private static final long serialVersionUID = 1;
        private static final int STEPS_BETWEEN = 1 << 14;

        private final transient DoublePredicate goOn;
        private int steps;

        StoppableRandom(DoublePredicate goOn) {
            super(SEED);
            this.goOn = goOn;
        }

        @Override
        public int nextInt(int bound) {
            if (steps++ % STEPS_BETWEEN == 0 && !goOn.test(done())) {
                throw new GivenUp();
            }
            return super.nextInt(bound);
        }

        private static double done() {
            ProgressState progress = UmapProgress.getProgress();
            return progress.getTotal() <= 0 ? 0 : Math.min(1, (double) progress.getCount() / progress.getTotal());
        }
    }

    /**
     * @param cosines of the embeddings with each other, at least {@link #FEWEST}; their distance is 1 − cosine
     * @param goOn    told the share done, 0 to 1, now and then; false gives up
     * @return empty if given up
     */
    public static Optional<UmapLayout> of(CosineMatrix cosines, DoublePredicate goOn) {
        // The library counts the steps of all its work in one place: two maps at once would tell each other's progress.
        synchronized (UmapLayout.class) {
            try {
                Umap umap = umap(cosines.rows(), new StoppableRandom(goOn));
                return Optional.of(laidOut(umap.fitTransform(distances(cosines))));
            } catch (GivenUp stopped) {
                return Optional.empty();
            }
        }
    }

    private static Umap umap(int count, Random random) {
        Umap umap = new Umap();
        umap.setNumberComponents(2);
        umap.setNumberNearestNeighbours(Math.min(NEIGHBOURS, count - 1));
        umap.setMinDist((float) MIN_DISTANCE);
        umap.setMetric(PrecomputedMetric.SINGLETON);
        umap.setThreads(1);
        umap.setRandom(random);
        return umap;
    }

    private static float[][] distances(CosineMatrix cosines) {
        float[][] distances = new float[cosines.rows()][cosines.rows()];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                distances[i][j] = i == j ? 0 : Math.max(0, 1 - cosines.get(i, j));
            }
        }
        return distances;
    }

    private static UmapLayout laidOut(float[][] places) {
        float[] x = new float[places.length];
        float[] y = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            x[i] = places[i][0];
            y[i] = places[i][1];
        }
        return new UmapLayout(Floats.of(x), Floats.of(y));
    }
}
