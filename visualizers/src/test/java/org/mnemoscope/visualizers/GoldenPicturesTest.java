package org.mnemoscope.visualizers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.arcs.ArcView;
import org.mnemoscope.visualizers.book.BookView;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.cost.CostView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.figure.FigurePicture;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.Png;
import org.mnemoscope.visualizers.health.HealthView;
import org.mnemoscope.visualizers.influence.Influence;
import org.mnemoscope.visualizers.influence.InfluenceView;
import org.mnemoscope.visualizers.influence.Influences;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.popularity.MemoryShow;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.recall.MatrixLayout;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.recall.WeightScale;
import org.mnemoscope.visualizers.similarity.SimilarityView;
import org.mnemoscope.visualizers.said.SaidView;
import org.mnemoscope.visualizers.testing.Golden;
import org.mnemoscope.visualizers.testing.GoldenCase;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.token.LossMapView;
import org.mnemoscope.visualizers.token.MentionGainView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.RunningView;
import org.mnemoscope.visualizers.token.TokenGainView;

/** Every figure in both themes, held against the picture that a person accepted. See {@link Golden}. */
class GoldenPicturesTest extends GoldenCase {
    private final SyntheticRun run = SyntheticRun.of(7000, 64, 50,
            List.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.NO_MEMORY)).withTopTokens(5);

    /** A figure in one state: its picture's name, the view, and what is done to it after it has read. */
    record Subject(String name, Function<Selection, FigureView> maker, Consumer<FigureView> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Subject> subjects() {
        return List.of(
                new Subject("recall-concentration", ConcentrationView::new, view -> view.selection().select(57)),
                new Subject("recall-matrix", RecallMatrixView::new, view -> view.selection().selectPair(57, 32)),
                new Subject("recall-matrix-relative", RecallMatrixView::new, view -> {
                    ((RecallMatrixView) view).layoutProperty().set(MatrixLayout.RELATIVE);
                    ((RecallMatrixView) view).scaleProperty().set(WeightScale.RANK);
                }),
                new Subject("recall-by-distance", DistanceView::new, view -> view.selection().brush(IndexSet.range(40, 70))),
                new Subject("memory-popularity", PopularityView::new, view -> view.selection().select(57)),
                new Subject("memory-lifetime", PopularityView::new, view -> ((PopularityView) view).showProperty().set(MemoryShow.LIFETIME)),
                new Subject("memory-health", selection -> new HealthView(selection, Runnable::run, Runnable::run), view -> ((HealthView) view).thresholdProperty().set(0.4)),
                new Subject("memory-map", GoldenPicturesTest::map, view -> view.selection().brush(IndexSet.range(40, 70))),
                new Subject("self-similarity", selection -> new SimilarityView(selection, Runnable::run, Runnable::run), view -> {}),
                new Subject("book-strip", BookView::new, view -> view.selection().brush(IndexSet.range(40, 70))),
                new Subject("arc-strip", ArcView::new, view -> view.selection().select(57)),
                new Subject("loss-map", LossMapView::new, view -> view.selection().brush(IndexSet.range(40, 70))),
                new Subject("loss-map-gain", LossMapView::new, view -> {
                    ((LossMapView) view).gainProperty().set(true);
                    view.selection().selectToken(57 * 64 + 40, 57);
                }),
                new Subject("running-perplexity", RunningView::new, view -> view.selection().select(57)),
                new Subject("loss-by-position", PositionView::new, view -> view.selection().selectToken(57 * 64 + 40, 57)),
                new Subject("token-gain", TokenGainView::new, view -> view.selection().brush(IndexSet.range(30, 70))),
                new Subject("gain-by-mention", MentionGainView::new, view -> {}),
                new Subject("cost", CostView::new, view -> view.selection().select(57)),
                new Subject("weight-and-effect", GoldenPicturesTest::influence, view -> view.selection().selectPair(57, 32)),
                new Subject("what-a-memory-says", SaidView::new, view -> view.selection().select(57)),
                new Subject("loss-by-segment", PerplexityView::new, view -> view.selection().brush(IndexSet.range(30, 70))),
                new Subject("loss-by-segment-gain", PerplexityView::new, view -> ((PerplexityView) view).differenceProperty().set(true)));
    }

    private static MemoryMapView map(Selection selection) {
        return new MemoryMapView(selection, Runnable::run, Runnable::run);
    }

    /** Of three segments every third memory was left out. */
    private static InfluenceView influence(Selection selection) {
        Influences measured = new Influences();
        for (int segment : new int[] {40, 57, 80}) {
            for (int memory = segment - 25; memory < segment; memory += 3) {
                double weight = 0.4 / (segment - memory);
                measured.add(List.of(new Influence(segment, memory, weight, 2 * weight - 0.04, (memory % 7 - 2) * weight)));
            }
        }
        return new InfluenceView(selection, measured);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void looksAsItDid(Subject subject) throws Exception {
        FigureView view = show(subject);
        check(subject.name(), () -> picture(view));
    }

    /** Or the tolerance would let everything through. */
    @Test
    void aLineLessIsSeen() throws Exception {
        useTheme(new PrimerDark());
        PerplexityView view = (PerplexityView) show(new Subject("", PerplexityView::new, shown -> {}));
        BufferedImage all = pixels(taken(() -> picture(view)));
        interact(() -> view.hidden().add(ReadingCondition.NO_RECALL));
        assertThat(Golden.changed(all, pixels(taken(() -> picture(view))))).isGreaterThan(0.03);
        interact(() -> view.hidden().clear());
        assertThat(Golden.changed(all, pixels(taken(() -> picture(view))))).isZero();
    }

    private static BufferedImage pixels(WritableImage image) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(Png.of(image)));
    }

    private FigureView show(Subject subject) {
        return show(() -> {
            FigureView view = subject.maker().apply(new Selection());
            view.begin(run.header(), run.text());
            view.structure(new Chapters(List.of(new Chapter("One", 0, 1), new Chapter("Two", run.text().charStart(3000), 1))));
            view.append(run.first(100));
            subject.deed().accept(view);
            return view;
        });
    }

    private static WritableImage picture(FigureView view) {
        return new FigurePicture(view, 640, 300).image(1);
    }
}
