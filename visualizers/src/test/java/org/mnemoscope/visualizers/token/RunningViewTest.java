package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.ComparedRun;
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

    /** The same text in tokens of twice the length: what was lost is only the first token's surprisal, which the other could not score. */
    @Test
    void anotherRunIsAlignedByCharactersWhateverItsTokensAre() {
        show(run, 50);
        interact(() -> {
            view().totalProperty().set(true);
            selection.comparedProperty().set(paired());
        });
        pulse();
        FigureTable table = view().table();
        double skipped = run.traces().get(0).nll(ReadingCondition.HMT).orElseThrow().get(0) / Math.log(2);
        for (int row = 2; row < 1000; row += 2) {
            assertThat((int) table.column(FigureTable.TOKEN).number(row)).isOdd();
            double own = table.column(ReadingCondition.HMT.key()).number(row);
            assertThat(table.column(RunningView.OTHER).number(row)).isCloseTo(own - skipped, within(1e-3));
            assertThat(table.column(RunningView.OTHER).number(row + 1)).as("held until its next token").isEqualTo(table.column(RunningView.OTHER).number(row));
        }
        assertThat(table.column(RunningView.OTHER).number(0)).as("had not begun").isNaN();
        assertThat(table.column(RunningView.OTHER).number(1998)).as("did not come so far").isNaN();
        assertThat(view().note()).contains("other.mscope at the same character");
        interact(() -> selection.comparedProperty().set(null));
        assertThat(view().table().columns()).extracting(FigureTable.Column::key).doesNotContain(RunningView.OTHER);
    }

    /** 40 segments, each two tokens for one. */
    private ComparedRun paired() {
        int count = run.text().tokenCount() / 2;
        TokenizedText text = new TokenizedText(run.text().text(), Ints.of(new int[count]), Ints.of(IntStream.range(0, count)
                .map(i -> i == count - 1 ? run.text().text().length() : run.text().charEnd(2 * i + 1)).toArray()));
        HmtSettings old = run.header().settings();
        RunHeader header = new RunHeader("synthetic", "llama", "0".repeat(64), "The Lighthouse Ledger", "generated", "0".repeat(64),
                new HmtSettings(20, 4, 30, 16, 0.5, old.halfRule(), old.recallPrecision(), old.recallScale()),
                SettingsOrigin.ALL_GIVEN, List.of(ReadingCondition.HMT), "cpu", "fp32", Instant.EPOCH, Map.of());
        List<SegmentTrace> traces = run.first(40).stream().map(RunningViewTest::paired).toList();
        return ComparedRun.of("other.mscope", "/other.mscope", header, text, traces);
    }

    private static SegmentTrace paired(SegmentTrace trace) {
        Floats nll = trace.nll(ReadingCondition.HMT).orElseThrow();
        int unscored = trace.segment() == 0 ? 1 : 0;
        float[] sums = new float[20 - unscored];
        for (int i = 0; i < sums.length; i++) {
            int token = 2 * (i + unscored) - unscored;
            sums[i] = nll.get(token) + nll.get(token + 1);
        }
        return new SegmentTrace(trace.segment(), new TokenRange(20 * trace.segment(), 20 * trace.segment() + 20), 0, Optional.empty(),
                Map.of(ReadingCondition.HMT, Floats.of(sums)), Optional.empty(), Optional.empty(), Optional.empty(), trace.timing());
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
