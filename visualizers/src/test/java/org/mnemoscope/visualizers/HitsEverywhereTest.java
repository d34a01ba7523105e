package org.mnemoscope.visualizers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.arcs.ArcView;
import org.mnemoscope.visualizers.book.BookView;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.cost.CostView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.health.HealthView;
import org.mnemoscope.visualizers.influence.Influence;
import org.mnemoscope.visualizers.influence.InfluenceView;
import org.mnemoscope.visualizers.influence.Influences;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.said.SaidView;
import org.mnemoscope.visualizers.similarity.SimilarityView;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.token.LossMapView;
import org.mnemoscope.visualizers.token.MentionGainView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.RankedGainView;
import org.mnemoscope.visualizers.token.RunningView;
import org.mnemoscope.visualizers.token.TokenGainView;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What find in the text has found is marked, in the one colour of hits, in every view that knows places of the text. */
@SuppressWarnings("NullAway.Init") // fields are set by TestFX
class HitsEverywhereTest extends ApplicationTest {
    private static final List<Function<Selection, TraceControl>> VIEWS = List.of(
            BookView::new, ConcentrationView::new, RecallMatrixView::new, PopularityView::new, CostView::new, ArcView::new,
            PerplexityView::new, RunningView::new, TokenGainView::new, RankedGainView::new,
            selection -> new MemoryMapView(selection, Runnable::run, Runnable::run),
            selection -> new SimilarityView(selection, Runnable::run, Runnable::run),
            selection -> new HealthView(selection, Runnable::run, Runnable::run),
            ReadingView::new,
            DistanceView::new, PositionView::new, MentionGainView::new, LossMapView::new, SaidView::new,
            selection -> new InfluenceView(selection, measured()),
            HitsEverywhereTest::table);

    private final SyntheticRun run = SyntheticRun.of(4000, 64, 50).withTopTokens(3);
    private Stage stage;

    @Override
    public void start(Stage shown) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage = shown;
    }

    private static Influences measured() {
        Influences influences = new Influences();
        influences.add(IntStream.range(10, 40).mapToObj(n -> new Influence(n, n - 5, 0.01 * n, 0.1 * n, 0.1 * n)).toList());
        return influences;
    }

    private static TraceControl table(Selection selection) {
        FigureView view = new ConcentrationView(selection);
        view.tableShownProperty().set(true);
        return view;
    }

    private WritableImage picture() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
    }

    private static int pixelsOf(WritableImage image, Color colour) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += image.getPixelReader().getArgb(x, y) == Ramp.argbOf(colour) ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void everyViewMarksThem() {
        for (Function<Selection, TraceControl> maker : VIEWS) {
            Selection selection = new Selection();
            TraceControl view = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> show(maker.apply(selection)));
            WritableImage before = picture();
            int tokens = run.text().tokenCount();
            interact(() -> selection.hitsProperty().set(new Hits(IndexSet.range(0, tokens), IndexSet.range(0, 50), IndexSet.EMPTY)));
            WritableImage after = picture();
            String name = view.getClass().getSimpleName();
            assertThat(pixelsOf(before, view.colour(ColourRole.HIT))).as(name).isZero();
            assertThat(pixelsOf(after, view.colour(ColourRole.HIT))).as(name).isGreaterThan(20);
        }
    }

    private TraceControl show(TraceControl view) {
        Scene scene = new Scene(new StackPane(view), 640, 400);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
        view.begin(run.header(), run.text());
        view.append(run.first(50));
        return view;
    }
}
