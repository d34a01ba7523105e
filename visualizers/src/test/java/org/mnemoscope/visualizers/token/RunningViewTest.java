package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class RunningViewTest extends ViewTest<RunningView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected RunningView create() {
        return new RunningView(selection);
    }

    private Plot plot() {
        return ((RunningSkin) view().getSkin()).plot();
    }

    private double last(ReadingCondition condition) {
        FigureTable table = view().table();
        return table.column(condition.key()).number(table.rowCount() - 1);
    }

    @Test
    void theLastRowIsTheNumberOfTheWholeTextInEveryUnit() {
        show(run, 50);
        NllSum sum = Perplexity.ofText(run.first(50), ReadingCondition.HMT, TokenScope.ALL);
        assertThat(view().table().rowCount()).isEqualTo(1999);
        assertThat(last(ReadingCondition.HMT)).isCloseTo(sum.perplexity(), within(1e-9));
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN));
        assertThat(last(ReadingCondition.HMT)).isCloseTo(sum.meanBits(), within(1e-9));
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_BYTE));
        long bytes = Utf8.bytes(run.text(), new TokenRange(1, 2000));
        assertThat(last(ReadingCondition.HMT)).isCloseTo(sum.bitsPerByte(bytes), within(1e-9));
        interact(() -> view().totalProperty().set(true));
        assertThat(last(ReadingCondition.HMT)).isCloseTo(sum.nats() / Math.log(2), within(1e-6));
        append(run.traces().subList(50, 60));
        assertThat(view().table().rowCount()).isEqualTo(2399);
    }

    @Test
    void secondHalvesAndHiddenLines() {
        show(run, 50);
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        assertThat(view().table().rowCount()).isEqualTo(50 * 20);
        assertThat(view().note()).contains(Texts.get("view.scope.note.second-half"));
        interact(() -> view().hidden().add(ReadingCondition.NO_MEMORY));
        assertThat(view().table().columns()).noneMatch(column -> column.key().equals("no_memory"));
    }

    @Test
    void mouseAndKeysReadOutAndChoose() {
        show(run, 100);
        moveTo(at(plot().xOf(1000), 200));
        assertThat(cardIsShown()).isTrue();
        assertThat(selection.hoveredProperty().get()).isBetween(23, 27);
        clickOn(at(plot().xOf(1000), 200));
        assertThat(selection.getSegment()).isBetween(23, 27);
        int token = selection.getToken();
        type(KeyCode.RIGHT);
        assertThat(selection.getToken()).isEqualTo(token + 1);
        assertThat(view().getAccessibleText()).contains(Texts.get("figure.running-perplexity.title"));
    }

    @Test
    void aDragPicksSegmentsAndTheRestIsGreyed() {
        show(run, 100);
        WritableImage all = picture();
        drag(at(plot().xOf(401), 200), MouseButton.PRIMARY).dropTo(at(plot().xOf(1500), 220));
        IndexSet picked = selection.picked().segments();
        assertThat(picked.first()).isBetween(8, 11);
        assertThat(picked.last()).isBetween(35, 39);
        moveTo(at(2, 2));
        assertThat(difference(all, picture())).isGreaterThan(100);
    }

    @Test
    void theAxisCanBeLinearAndWhatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.running.empty"));
        show(run, 100);
        WritableImage log = picture();
        interact(() -> view().linearProperty().set(true));
        assertThat(difference(log, picture())).isGreaterThan(100);
    }
}
