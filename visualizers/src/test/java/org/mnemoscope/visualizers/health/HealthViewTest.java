package org.mnemoscope.visualizers.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.MemoryHealth;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class HealthViewTest extends ViewTest<HealthView> {
    private Executor background = Runnable::run;
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 10);

    @Override
    protected HealthView create() {
        return new HealthView(selection, task -> background.execute(task), Runnable::run);
    }

    /** From segment {@code from} on every memory is the same. */
    private List<SegmentTrace> collapsing(int from, int count) {
        List<SegmentTrace> traces = new ArrayList<>(run.first(from));
        for (SegmentTrace trace : run.traces().subList(from, count)) {
            Optional<Floats> same = run.traces().get(from).memoryEmbedding();
            traces.add(new SegmentTrace(trace.segment(), trace.tokens(), trace.sensoryTokens(), trace.recall(), trace.tokenNllNats(),
                    trace.summaryEmbedding(), trace.memoryPrompt(), same, trace.timing()));
        }
        return traces;
    }

    @Test
    void theTableHoldsWhatTheMetricSaysAlsoWhereTheRunGrows() {
        show(run, 30);
        append(run.traces().subList(30, 60));
        waitUntil(() -> view().table().rowCount() == 60); // it rests between two pieces of work
        FigureTable table = view().table();
        List<MemoryHealth> metric = MemoryHealth.of(run.first(60), 10);
        assertThat(table.rowCount()).isEqualTo(60);
        for (int row = 3; row < 60; row++) {
            assertThat(table.column(HealthView.MEMORY_NORM).number(row)).isEqualTo(metric.get(row).memoryNorm());
            assertThat(table.column(HealthView.MEAN).number(row)).isEqualTo(metric.get(row).meanCosine());
            assertThat(table.column(HealthView.PARTICIPATION).number(row)).isEqualTo(metric.get(row).participation());
        }
        assertThat(table.column(HealthView.PREVIOUS).exact(0)).isEmpty();
    }

    @Test
    void theAlarmSoundsWhenAllMemoriesAreAlike() {
        begin(run);
        append(run.first(40));
        pulse();
        assertThat(view().getAccessibleText()).contains(Texts.get("view.health.well", "0.950"));
        begin(run);
        append(collapsing(40, 60));
        pulse();
        IndexSet alarmed = view().alarmed();
        assertThat(alarmed.last()).isEqualTo(59);
        assertThat(alarmed.first()).isBetween(41, 50);
        assertThat(view().getAccessibleText()).contains(Texts.get("view.health.alarm", alarmed.first(), "0.950"));
        interact(() -> ((Button) view().options().get(0)).fire());
        assertThat(selection.picked().segments()).isEqualTo(alarmed);
    }

    @Test
    void theThresholdIsDraggedAndMovedByKeys() {
        show(run, 60);
        WritableImage before = picture();
        HealthSkin skin = (HealthSkin) view().getSkin();
        Plot right = skin.plotOfCosines();
        drag(at(300, right.yOf(HealthView.ALIKE)), MouseButton.PRIMARY).dropTo(at(300, right.yOf(0.2)));
        assertThat(view().thresholdProperty().get()).isBetween(0.18, 0.22);
        assertThat(view().alarmed().isEmpty()).isFalse();
        assertThat(difference(before, picture())).isGreaterThan(1000);
        double dragged = view().thresholdProperty().get();
        interact(() -> view().requestFocus());
        type(KeyCode.UP);
        assertThat(view().thresholdProperty().get()).isGreaterThan(dragged);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.health.empty"));
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.health.none"));
        show(run, 1);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
    }

    @Test
    void itSaysThatItIsComparing() {
        background = task -> {};
        show(run, 5);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.health.working"));
    }
}
