package org.mnemoscope.visualizers.memorymap;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Clusters;
import org.mnemoscope.engine.metric.CosineMatrix;
import org.mnemoscope.engine.metric.Neighbours;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.metric.UmapLayout;
import org.mnemoscope.engine.metric.Vectors;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.visualizers.common.NamedPick;

/**
 * Where the embeddings of segments 0, 1, ... lie on the plane, and how far that can be trusted.
 *
 * @param xShare share of the variance that x shows; NaN for a map that is no projection on axes
 * @param yShare the same of y
 * @param kept   mean share of the {@link #NEIGHBOURS} nearest neighbours that are among the nearest on the plane
 * @param axes   what x and y are, or null
 * @param clusters the group of each point, by {@link Clusters} in the space of the embeddings
 */
record MapLayout(Floats x, Floats y, double xShare, double yShare, double kept, Pca.@Nullable Axes axes, Ints clusters) {
    static final int NEIGHBOURS = 10;
    /** As many as there are colours that can be told apart. */
    static final int CLUSTERS = NamedPick.COLOURS;

    /** What is asked for. {@code fixed} are axes to project on instead of the embeddings' own. */
    record Wish(List<Floats> rows, Projection projection, Optional<Pca.Axes> fixed) {
        Wish {
            rows = List.copyOf(rows);
        }
    }

    int count() {
        return x.size();
    }

    /** Works a wish out; empty if {@code goOn}, which is told the share done, says no. */
    static Optional<MapLayout> of(Wish wish, DoublePredicate goOn) {
        Optional<CosineMatrix> cosines = CosineMatrix.of(wish.rows(), wish.rows(), share -> goOn.test(0));
        Optional<Ints> clusters = cosines.flatMap(all -> Clusters.of(wish.rows(), CLUSTERS, () -> goOn.test(0)));
        if (cosines.isEmpty() || clusters.isEmpty()) {
            return Optional.empty();
        }
        Optional<MapLayout> laid = wish.projection() == Projection.UMAP
                ? UmapLayout.of(cosines.get(), goOn).map(map -> new MapLayout(map.x(), map.y(), Double.NaN, Double.NaN, Double.NaN, null, Ints.of()))
                : Optional.of(projected(wish));
        return laid.map(map -> new MapLayout(map.x, map.y, map.xShare, map.yShare,
                Neighbours.kept(cosines.get(), map.x, map.y, NEIGHBOURS), map.axes, clusters.get()));
    }

    private static MapLayout projected(Wish wish) {
        if (wish.fixed().isEmpty()) {
            Pca pca = Pca.of(wish.rows());
            return new MapLayout(pca.x(), pca.y(), pca.xShare(), pca.yShare(), Double.NaN, pca.axes(), Ints.of());
        }
        Pca.Axes fixed = wish.fixed().get();
        List<Floats> places = fixed.project(wish.rows());
        double all = 0;
        for (Floats row : wish.rows()) {
            all += Vectors.dot(row, row) - 2 * Vectors.dot(row, fixed.mean()) + Vectors.dot(fixed.mean(), fixed.mean());
        }
        return new MapLayout(places.get(0), places.get(1), share(places.get(0), all), share(places.get(1), all), Double.NaN, fixed, Ints.of());
    }

    /** Of all squared distance from the axes' origin, what one axis shows. */
    private static double share(Floats places, double all) {
        return all <= 0 ? 0 : Vectors.dot(places, places) / all;
    }
}
