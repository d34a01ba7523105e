package org.mnemoscope.visualizers.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class PerplexityViewTest extends ViewTest<PerplexityView> {
    private final ExecutorService feeder = Executors.newSingleThreadExecutor();
    private final Set<Boolean> ranOnFxThread = ConcurrentHashMap.newKeySet();
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected PerplexityView create() {
        return new PerplexityView(selection, task -> feeder.execute(() -> {
            ranOnFxThread.add(Platform.isFxApplicationThread());
            task.run();
        }));
    }

    @AfterEach
    void stopFeeder() throws InterruptedException {
        feeder.shutdown();
        assertThat(feeder.awaitTermination(20, TimeUnit.SECONDS)).as("the feeder is never blocked for good").isTrue();
    }

    private DataSet dataSet(String name) {
        XYChart chart = lookup(node -> node instanceof XYChart).query();
        return chart.getAllDatasets().stream().filter(set -> set.getName().equals(name)).findFirst().orElseThrow();
    }

    private String value(String condition) {
        return text(".mem-legend-value.mem-line-" + condition);
    }

    @Test
    void linesAreWrittenByTheFeederAloneWhileReading() {
        begin(run);
        for (int i = 0; i < 100; i += 5) {
            append(run.traces().subList(i, i + 5));
        }
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 100);
        assertThat(ranOnFxThread).containsExactly(false);
        assertThat(dataSet("no_memory smoothed").getDataCount()).isEqualTo(100);
        assertThat(dataSet("no_recall smoothed").getDataCount()).isZero();
    }

    @Test
    void longLinesAreReducedForTheChart() {
        SyntheticRun book = SyntheticRun.of(50_000, 10, 5);
        show(book, book.traces().size());
        waitUntil(() -> dataSet("hmt measured").getDataCount() > 1000);
        assertThat(dataSet("hmt measured").getDataCount()).isLessThanOrEqualTo(2000);
    }

    @Test
    void theLegendNamesTheLinesAndReadsThemOutAtTheSelectedSegment() {
        show(run, 80);
        select(57);
        double mean = run.traces().get(57).nll(ReadingCondition.HMT).orElseThrow().mean();
        assertThat(value("hmt")).isEqualTo(Numbers.perplexity(Math.exp(mean)));
        assertThat(view().getAccessibleText()).contains("at segment 57", "no memory");
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        pulse();
        assertThat(value("hmt")).isNotEqualTo(Numbers.perplexity(Math.exp(mean)));
        select(90);
        assertThat(value("hmt")).isEmpty();
    }

    @Test
    void mouseAndKeysChooseTheSegment() {
        show(run, 80);
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 80);
        pulse();
        clickOn(at(300, 250));
        int clicked = selection.getSegment();
        assertThat(clicked).isBetween(30, 70);
        interact(() -> view().requestFocus());
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(clicked + 1);
        type(KeyCode.HOME);
        assertThat(selection.getSegment()).isZero();
    }

    @Test
    void withoutSmoothingOnlyTheMeasuredLineIsDrawnStrong() {
        show(run, 80);
        interact(() -> view().smoothingProperty().set(1));
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 0 && dataSet("hmt smoothed").getDataCount() == 80);
        double mean = run.traces().get(5).nll(ReadingCondition.HMT).orElseThrow().mean();
        assertThat(dataSet("hmt smoothed").get(DataSet.DIM_Y, 5)).isEqualTo(Math.exp(mean));
    }

    @Test
    void aLogarithmicAxisDrawsAnotherPicture() {
        show(run, 80);
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 80);
        WritableImage linear = picture();
        interact(() -> view().logarithmicProperty().set(true));
        assertThat(difference(linear, picture())).isGreaterThan(500);
    }

    @Test
    void manyRunsInARowLeaveTheNewest() {
        for (int i = 1; i <= 30; i++) {
            show(run, i);
        }
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 30);
        interact(() -> view().clear());
        waitUntil(() -> dataSet("hmt measured").getDataCount() == 0);
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.perplexity.empty"));
        assertThat(List.copyOf(ranOnFxThread)).containsExactly(false);
    }
}
