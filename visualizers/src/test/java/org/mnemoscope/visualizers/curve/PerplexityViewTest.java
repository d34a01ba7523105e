package org.mnemoscope.visualizers.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigurePicture;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;
import org.testfx.util.WaitForAsyncUtils;

class PerplexityViewTest extends ViewTest<PerplexityView> {
    private static final double LN_2 = Math.log(2);

    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected PerplexityView create() {
        return new PerplexityView(selection);
    }

    private double xOf(double place) {
        return ((SegmentPlotSkin<?>) view().getSkin()).plot().xOf(place);
    }

    private double number(String column, int segment) {
        return view().table().column(column).number(segment);
    }

    private double mean(int segment, ReadingCondition condition) {
        return run.traces().get(segment).nll(condition).orElseThrow().mean();
    }

    private void unit(SurprisalUnit unit) {
        interact(() -> selection.unitProperty().set(unit));
    }

    @Test
    void theNoteBeginsWithTheNumbersOfWhatIsSelected() {
        show(run, 90);
        assertThat(view().note()).doesNotContain("Selected");
        interact(() -> selection.brush(IndexSet.range(40, 50)));
        double hmt = IntStream.range(40, 50).mapToDouble(n -> mean(n, ReadingCondition.HMT)).average().orElseThrow();
        assertThat(view().note()).startsWith("Selected, segments 40–49: HMT " + Numbers.perplexity(Math.exp(hmt)) + ", no memory ");
        interact(selection::clear);
        assertThat(view().note()).doesNotContain("Selected");
    }

    private String svg() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> FigurePicture.asShown(view()).svg());
    }

    @Test
    void theTableHoldsTheLossInEveryUnit() {
        show(run, 80);
        double nats = mean(57, ReadingCondition.HMT);
        assertThat(number("hmt", 57)).isCloseTo(Math.exp(nats), within(1e-9));
        unit(SurprisalUnit.NATS_PER_TOKEN);
        assertThat(number("hmt", 57)).isCloseTo(nats, within(1e-9));
        unit(SurprisalUnit.BITS_PER_TOKEN);
        assertThat(number("hmt", 57)).isCloseTo(nats / LN_2, within(1e-9));
        unit(SurprisalUnit.BITS_PER_BYTE);
        long bytes = Utf8.bytes(run.text(), new TokenRange(57 * 40, 58 * 40));
        assertThat(number("hmt", 57)).isCloseTo(40 * nats / LN_2 / bytes, within(1e-9));
        assertThat(svg()).contains(">" + Texts.get("view.unit.bits-per-byte") + "</text>");
    }

    @Test
    void theSecondHalfLeavesOutWhatTheSummaryRead() {
        show(run, 80);
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        unit(SurprisalUnit.NATS_PER_TOKEN);
        Floats row = run.traces().get(57).nll(ReadingCondition.HMT).orElseThrow();
        double sum = 0;
        for (int i = 20; i < 40; i++) {
            sum += row.get(i);
        }
        assertThat(number("hmt", 57)).isCloseTo(sum / 20, within(1e-9));
        assertThat(view().note()).contains("Second half of each segment");
    }

    @Test
    void differencesAreGainsOverEachOtherCondition() {
        show(run, 80);
        unit(SurprisalUnit.NATS_PER_TOKEN);
        interact(() -> view().differenceProperty().set(true));
        double gain = mean(57, ReadingCondition.NO_MEMORY) - mean(57, ReadingCondition.HMT);
        assertThat(number("gain_over_no_memory", 57)).isCloseTo(gain, within(1e-9));
        unit(SurprisalUnit.PERPLEXITY);
        assertThat(number("gain_over_no_memory", 57)).as("gains are in nats where losses are perplexities").isCloseTo(gain, within(1e-9));
        unit(SurprisalUnit.BITS_PER_TOKEN);
        assertThat(number("gain_over_no_memory", 57)).isCloseTo(gain / LN_2, within(1e-9));
        assertThat(view().table().columns()).noneMatch(column -> column.key().contains("hmt"));
    }

    @Test
    void smoothingIsDrawnOverTheMeasuredLineAndSaysItsWidth() {
        show(run, 80);
        interact(() -> view().smoothingProperty().set(11));
        double sum = 0;
        for (int segment = 52; segment <= 62; segment++) {
            sum += mean(segment, ReadingCondition.HMT);
        }
        assertThat(number("hmt_smoothed", 57)).isCloseTo(Math.exp(sum / 11), within(1e-9));
        assertThat(number("hmt", 57)).isCloseTo(Math.exp(mean(57, ReadingCondition.HMT)), within(1e-9));
        assertThat(svg()).contains("mean of 11 segments");
        interact(() -> view().smoothingProperty().set(1));
        assertThat(view().table().columns()).noneMatch(column -> column.key().contains("smoothed"));
        assertThat(svg()).doesNotContain("mean of");
    }

    @Test
    void wholeTextAndLastBlockAreToldApart() {
        show(run, 80);
        double nats = 0;
        long tokens = 0;
        for (int segment = 0; segment < 80; segment++) {
            Floats row = run.traces().get(segment).nll(ReadingCondition.HMT).orElseThrow();
            nats += row.sum();
            tokens += row.size();
        }
        String whole = Numbers.perplexity(Math.exp(nats / tokens));
        String last = Numbers.perplexity(Math.exp(mean(79, ReadingCondition.HMT)));
        assertThat(whole).isNotEqualTo(last);
        String halves = Numbers.perplexity(Perplexity.ofText(
                run.first(80), ReadingCondition.HMT, TokenScope.secondHalf(run.header().settings())).perplexity());
        assertThat(halves).isNotEqualTo(whole);
        for (ScoredPart drawn : ScoredPart.values()) {
            interact(() -> view().scopeProperty().set(drawn));
            assertThat(view().note()).as("both numbers, whatever is drawn")
                    .contains("perplexity, whole text (second halves): HMT " + whole + " (" + halves + "), no memory ", "Last 40 tokens: HMT " + last);
        }
        assertThat(svg()).contains("perplexity, whole text (second halves): HMT " + whole);
    }

    @Test
    void linesAreSwitchedOffAndOn() {
        show(run, 80);
        WritableImage both = picture();
        interact(() -> view().hidden().add(ReadingCondition.NO_MEMORY));
        assertThat(view().table().columns()).noneMatch(column -> column.key().contains("no_memory"));
        assertThat(difference(both, picture())).isGreaterThan(300);
        interact(() -> view().hidden().add(ReadingCondition.HMT));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.perplexity.empty.hidden"));
        interact(() -> view().hidden().clear());
        assertThat(difference(both, picture())).isZero();
    }

    @Test
    void theAxisCountsSegmentsTokensPercentOrChapters() {
        begin(run);
        interact(() -> view().structure(new Chapters(List.of(
                new Chapter("The First", 0, 1), new Chapter("The Second", run.text().charStart(2000), 1)))));
        append(run.first(80));
        pulse();
        interact(() -> view().acrossProperty().set(Across.TOKENS));
        pulse();
        clickOn(at(xOf(40 * 30), 250));
        assertThat(selection.getSegment()).isEqualTo(30);
        interact(() -> view().acrossProperty().set(Across.PERCENT));
        pulse();
        clickOn(at(xOf(50), 250));
        assertThat(selection.getSegment()).isBetween(49, 51);
        interact(() -> view().acrossProperty().set(Across.CHAPTER));
        assertThat(svg()).contains(">The Second</text>");
    }

    @Test
    void brushClickAndKeys() {
        show(run, 80);
        drag(at(xOf(20), 200), MouseButton.PRIMARY).dropTo(at(xOf(35), 220));
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(20, 36));
        clickOn(at(xOf(50), 250));
        assertThat(selection.getSegment()).isEqualTo(50);
        assertThat(view().getAccessibleText()).contains("Segment 50", "no memory");
        type(KeyCode.RIGHT);
        assertThat(selection.getSegment()).isEqualTo(51);
        type(KeyCode.HOME);
        assertThat(selection.getSegment()).isZero();
        press(KeyCode.CONTROL).clickOn(at(xOf(60), 250)).release(KeyCode.CONTROL);
        assertThat(selection.isSelected(60)).isTrue();
    }

    @Test
    void aLogarithmicAxisDrawsAnotherPicture() {
        show(run, 80);
        WritableImage linear = picture();
        interact(() -> view().logarithmicProperty().set(true));
        assertThat(difference(linear, picture())).isGreaterThan(500);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.perplexity.empty"));
        show(SyntheticRun.of(400, 40, 5, List.of(ReadingCondition.HMT)), 5);
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        interact(() -> view().differenceProperty().set(true));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.perplexity.empty.alone"));
    }

    /** A redraw of a whole novel of 3,500 segments. */
    @Test
    void aNovelIsDrawnWhole() {
        SyntheticRun book = SyntheticRun.of(35_000, 10, 5);
        show(book, 3500);
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(3500);
        assertThat(svg().length()).as("a line of pixels, not of segments").isLessThan(400_000);
    }
}
