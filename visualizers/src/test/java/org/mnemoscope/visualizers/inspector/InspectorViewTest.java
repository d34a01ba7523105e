package org.mnemoscope.visualizers.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class InspectorViewTest extends ViewTest<InspectorView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected InspectorView create() {
        return new InspectorView(selection);
    }

    private List<String> texts(String selector) {
        return lookup(selector).queryAll().stream().filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void showsPerplexitiesAndGainOfTheSelectedSegment() {
        show(run, 80);
        select(57);
        SegmentTrace trace = run.traces().get(57);
        double hmt = trace.nll(ReadingCondition.HMT).orElseThrow().mean();
        double without = trace.nll(ReadingCondition.NO_MEMORY).orElseThrow().mean();
        assertThat(text(".mem-heading")).isEqualTo("Segment 57");
        assertThat(texts(".mem-figure")).containsExactly(
                Numbers.perplexity(Math.exp(hmt)), Numbers.perplexity(Math.exp(without)), Numbers.signed(without - hmt, 2));
        assertThat(texts(".mem-small-figure")).hasSize(3).doesNotContain("–");
        assertThat(view().getAccessibleText()).contains("Segment 57", "perplexity", "57 recalls");
    }

    @Test
    void allNumbersFollowTheUnit() {
        show(run, 80);
        select(57);
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN));
        pulse();
        double hmt = run.traces().get(57).nll(ReadingCondition.HMT).orElseThrow().mean() / Math.log(2);
        double without = run.traces().get(57).nll(ReadingCondition.NO_MEMORY).orElseThrow().mean() / Math.log(2);
        assertThat(texts(".mem-figure")).containsExactly(
                Numbers.fixed(hmt, 3), Numbers.fixed(without, 3), Numbers.signed(without - hmt, 2));
        assertThat(texts(".mem-score-name")).contains(Texts.get("view.unit.bits"), Texts.get("view.inspector.gain", "bits"));
        assertThat(texts(".mem-token-row .mem-muted")).allMatch(change -> change.endsWith(" bits"));
    }

    @Test
    void listsTheStrongestRecallsAndAClickGoesThere() {
        show(run, 80);
        select(57);
        List<RecallStats.Recalled> strongest = RecallStats.strongest(run.traces().get(57).recall().orElseThrow(), 8);
        assertThat(texts(".mem-recall-row .number")).isEqualTo(strongest.stream().map(r -> Integer.toString(r.segment())).toList());
        assertThat(texts(".mem-recall-row .weight")).isEqualTo(strongest.stream().map(r -> Numbers.weight(r.weight())).toList());
        RecallRow first = (RecallRow) lookup(".mem-recall-row").queryAll().iterator().next();
        clickOn(first);
        assertThat(selection.getSegment()).isEqualTo(strongest.get(0).segment());
    }

    @Test
    void bothTextsOfAPairStandWholeSideBySideOrOneBelowTheOther() {
        show(run, 80);
        select(57);
        assertThat(lookup(".mem-pair").query().isVisible()).as("no pair").isFalse();
        RunSoFar read = Objects.requireNonNull(view().run());
        float weight = run.traces().get(57).recall().orElseThrow().weightOf(41);
        interact(() -> selection.selectPair(57, 41));
        pulse();
        assertThat(texts(".pair-text")).containsExactly(read.textOf(41).strip(), read.textOf(57).strip());
        assertThat(texts(".pair-title")).containsExactly(Texts.get("view.recall.cell", 57, 41, Numbers.weight(weight)));
        assertThat(texts(".mem-pair .mem-muted").get(0)).contains("16 segments back");
        assertThat(view().getAccessibleText()).contains(read.textOf(41).strip());
        assertThat(isBeside()).as("at " + view().getWidth()).isTrue();
        interact(() -> view().setMaxWidth(300));
        pulse();
        assertThat(isBeside()).as("narrow").isFalse();
        assertThat(lookup(".mem-pair").query().getLayoutBounds().getWidth()).as("no wider than there is room").isLessThanOrEqualTo(300);
        assertThat(lookup(".pair-text").queryAllAs(Label.class)).allMatch(label -> label.getHeight() >= label.prefHeight(label.getWidth()) - 1);

        interact(() -> selection.selectPair(30, 41));
        pulse();
        assertThat(texts(".pair-title")).containsExactly(Texts.get("view.inspector.pair.apart", 30, 41));
        assertThat(texts(".mem-pair .mem-muted")).isEmpty();
        select(57);
        assertThat(lookup(".mem-pair").query().isVisible()).isFalse();
    }

    private boolean isBeside() {
        List<Node> columns = List.copyOf(lookup(".pair-text").queryAll());
        return columns.get(0).localToScene(0, 0).getY() == columns.get(1).localToScene(0, 0).getY();
    }

    /** A precomputed memory cache: no segments of the text, so a share of the recall and no row. */
    /** "3..." says nothing. */
    @Test
    void numbersOfFourDigitsAreWhole() {
        SyntheticRun book = SyntheticRun.of(20 * 1200, 20, 10);
        show(book, 1200);
        interact(() -> selection.select(1190));
        pulse();
        var numbers = lookup(".mem-recall-row .number").queryAllAs(Label.class);
        assertThat(numbers).isNotEmpty().allSatisfy(number ->
                assertThat(number.getWidth()).as("room of " + number.getText()).isGreaterThanOrEqualTo(textWidth(number)));
    }

    private static double textWidth(Label label) {
        Text text = new Text(label.getText());
        text.setFont(label.getFont());
        return text.getLayoutBounds().getWidth();
    }

    @Test
    void memoriesFromBeforeTheTextAreOneLine() {
        show(run, 80);
        select(57);
        assertThat(lookup("#recall-before-text").query().isVisible()).isFalse();
        List<String> rows = texts(".mem-recall-row .number");

        begin(run);
        append(run.first(80).stream().map(trace -> before(trace, Floats.of(0.25f, 0.125f, 0.0625f))).toList());
        select(57);
        assertThat(text("#recall-before-text")).isEqualTo(Texts.get("view.inspector.recalls.before", 3, Numbers.shortWeight(0.4375)))
                .contains("3", "0.44");
        assertThat(lookup("#recall-before-text").query().isVisible()).isTrue();
        assertThat(texts(".mem-recall-row .number")).isEqualTo(rows);
    }

    private static SegmentTrace before(SegmentTrace trace, Floats weights) {
        return new SegmentTrace(trace.segment(), trace.tokens(), trace.sensoryTokens(), trace.recall(), trace.tokenNllNats(),
                trace.summaryEmbedding(), trace.memoryPrompt(), trace.memoryEmbedding(), trace.timing(), trace.details(), weights);
    }

    @Test
    void namesTheTokensThatMemoryHelpedAndHurt() {
        show(run, 80);
        select(57);
        assertThat(texts(".mem-chip.mem-helped")).hasSize(5);
        assertThat(texts(".mem-token-gain.mem-helped")).allMatch(gain -> gain.startsWith("+"));
        assertThat(texts(".mem-token-gain.mem-hurt")).isNotEmpty().allMatch(gain -> gain.startsWith("−"));
    }

    @Test
    void everyEmptyStateIsASentence() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.inspector.empty"));
        show(run, 20);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.inspector.nothing-selected"));
        select(60);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.inspector.unread", 60));
        select(0);
        assertThat(texts(".mem-empty")).isEmpty();
        assertThat(texts(".mem-muted")).contains(Texts.get("view.inspector.recalls.none"));
    }

    @Test
    void aBaselineThatWasNotRunIsSaidAndNotInvented() {
        show(SyntheticRun.of(2000, 40, 30, List.of(ReadingCondition.HMT)), 10);
        select(5);
        assertThat(texts(".mem-figure")).element(1).isEqualTo("–");
        assertThat(texts(".mem-figure")).element(2).isEqualTo("–");
        assertThat(lookup(".mem-muted").queryAllAs(Label.class)).extracting(Label::getText)
                .contains(Texts.get("view.baseline.not-run", "no memory"));
    }
}
