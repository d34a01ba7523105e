package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class ReadingViewTest extends ViewTest<ReadingView> {
    private final SyntheticRun run = SyntheticRun.of(6000, 40, 30);

    @Override
    protected ReadingView create() {
        return new ReadingView(selection);
    }

    private BookFlow flow() {
        return ((ReadingSkin) view().getSkin()).flow();
    }

    private BookFlow.Placed placed(int segment) {
        return flow().placed().stream().filter(p -> p.block() == segment).findFirst().orElseThrow();
    }

    private boolean isInSight(int segment) {
        return flow().placed().stream().anyMatch(p -> p.block() == segment);
    }

    @Test
    void whileFollowingTheNewestSegmentIsSelectedAndInSight() {
        show(run, 30);
        assertThat(selection.getSegment()).isEqualTo(29);
        append(run.traces().subList(30, 90));
        pulse();
        assertThat(selection.getSegment()).isEqualTo(89);
        assertThat(isInSight(89)).isTrue();
    }

    @Test
    void scrollingEndsFollowingAndTheToggleTakesItUpAgain() {
        show(run, 90);
        moveTo(at(250, 250));
        scroll(3, VerticalDirection.UP);
        pulse();
        assertThat(view().followingProperty().get()).isFalse();
        double offset = flow().offset();
        append(run.traces().subList(90, 120));
        pulse();
        assertThat(flow().offset()).isEqualTo(offset);
        assertThat(selection.getSegment()).isEqualTo(89);
        interact(() -> view().followingProperty().set(true));
        pulse();
        assertThat(selection.getSegment()).isEqualTo(119);
        assertThat(isInSight(119)).isTrue();
    }

    @Test
    void plantedFactsAreUnderlined() {
        show(run, 20);
        select(0);
        WritableImage plain = picture();
        interact(() -> view().answers(new AnswerKey(List.of(new AnswerKey.Fact(run.text().charStart(2), run.text().charEnd(6),
                run.text().charStart(10), run.text().charEnd(14))))));
        assertThat(difference(plain, picture())).isGreaterThan(200);
    }

    @Test
    void selectingAnotherSegmentAnywhereEndsFollowingAndShowsIt() {
        show(run, 120);
        select(7);
        assertThat(view().followingProperty().get()).isFalse();
        assertThat(isInSight(7)).isTrue();
        assertThat(view().getAccessibleText()).startsWith("Segment 7: ");
    }

    @Test
    void aClickSelectsTheSegmentUnderIt() {
        show(run, 90);
        select(20);
        BookFlow.Placed next = placed(21);
        clickOn(at(250, next.y() + 20));
        assertThat(selection.getSegment()).isEqualTo(21);
        assertThat(placed(21).y()).as("a click in sight moves nothing").isEqualTo(next.y());
    }

    @Test
    void jumpToShowsASegmentWithoutSelectingIt() {
        show(run, 90);
        select(5);
        interact(() -> view().jumpTo(140));
        pulse();
        assertThat(isInSight(140)).isTrue();
        assertThat(selection.getSegment()).isEqualTo(5);
    }

    @Test
    void keysGoThroughTheBook() {
        show(run, 90);
        interact(() -> view().requestFocus());
        type(KeyCode.HOME);
        pulse();
        assertThat(flow().offset()).isZero();
        type(KeyCode.PAGE_DOWN);
        pulse();
        assertThat(flow().offset()).isBetween(300.0, 500.0);
        type(KeyCode.END);
        pulse();
        BookFlow.Placed last = placed(flow().book().count() - 1);
        assertThat(last.y() + last.height()).isLessThanOrEqualTo(500);
        select(50);
        type(KeyCode.DOWN);
        type(KeyCode.UP);
        type(KeyCode.UP);
        assertThat(selection.getSegment()).isEqualTo(49);
    }

    @Test
    void hoveringATokenReadsItOutUnderEveryCondition() {
        show(run, 90);
        select(20);
        BookFlow.Placed block = placed(20);
        moveTo(at(120, block.y() + 25));
        pulse();
        assertThat(cardIsShown()).isTrue();
        assertThat(text(".mem-hover-card .title")).contains("in segment 20");
        assertThat(lookup(".mem-hover-card .name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("surprisal, HMT", "surprisal, no memory", "gain against no memory", "last mention");
        assertThat(selection.hoveredProperty().get()).isEqualTo(20);
    }

    @Test
    void likeliestTokensStandSideBySideWithAndWithoutMemory() {
        SyntheticRun kept = SyntheticRun.of(6000, 40, 30).withTopTokens(4);
        show(kept, 90);
        select(20);
        moveTo(at(120, placed(20).y() + 25));
        pulse();
        List<String> names = lookup(".mem-hover-card .name").queryAllAs(Label.class).stream().map(Label::getText).toList();
        List<String> values = lookup(".mem-hover-card .value").queryAllAs(Label.class).stream().map(Label::getText).toList();
        assertThat(values).contains("HMT", "no memory");
        assertThat(names.subList(names.size() - 6, names.size())).startsWith(
                Texts.get("view.reading.card.rank"), Texts.get("view.reading.card.entropy", "nats"), Texts.get("view.reading.card.likeliest"), "");
        assertThat(values).as("2 values in each row from the conditions' names on").hasSize(names.size() + 7);
    }

    /** A long value goes on in a second line; the name that says what it is is never cut. */
    @Test
    void noNameInACardIsCut() {
        show(SyntheticRun.of(6000, 40, 30).withTopTokens(4), 90);
        select(20);
        moveTo(at(120, placed(20).y() + 25));
        pulse();
        assertThat(lookup(".mem-hover-card .name").queryAllAs(Label.class))
                .allSatisfy(name -> assertThat(name.getWidth()).as(name.getText()).isGreaterThan(name.prefWidth(-1) - 1));
        assertThat(lookup(".mem-hover-card .value").queryAllAs(Label.class)).filteredOn(value -> !value.getText().contains("back"))
                .allSatisfy(value -> assertThat(value.getWidth()).as(value.getText()).isGreaterThan(value.prefWidth(-1) - 1));
        assertThat(lookup(".mem-hover-card .value").queryAllAs(Label.class))
                .allSatisfy(value -> assertThat(value.getHeight()).as(value.getText()).isGreaterThan(value.prefHeight(value.getWidth()) - 1));
    }

    /** Else it would lie over words that it says nothing of. */
    @Test
    void aPinnedCardGoesWithItsText() {
        show(run, 90);
        select(20);
        clickOn(at(120, placed(20).y() + 25));
        assertThat(cardIsShown()).isTrue();
        select(70);
        assertThat(cardIsShown()).isFalse();
    }

    @Test
    void aClickPinsTheCardOfATokenUntilEscape() {
        show(run, 90);
        select(20);
        clickOn(at(120, placed(20).y() + 25));
        int token = selection.getToken();
        assertThat(token).isBetween(20 * 40, 20 * 40 + 39);
        String title = text(".mem-hover-card .title");
        moveTo(at(260, placed(20).y() + 60));
        pulse();
        assertThat(text(".mem-hover-card .title")).isEqualTo(title);
        assertThat(cardIsShown()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(cardIsShown()).isFalse();
    }

    @Test
    void selectedTokensAreMarkedAndTheOthersGreyed() {
        show(run, 90);
        select(20);
        moveTo(at(595, 495));
        WritableImage all = picture();
        interact(() -> selection.pick(Picked.tokens(IndexSet.range(805, 815), run(run)), Gesture.ROWS));
        WritableImage some = picture();
        assertThat(difference(all, some)).isGreaterThan(500);
        interact(selection::clear);
        assertThat(difference(all, picture())).isZero();
    }

    private static Segmentation run(SyntheticRun run) {
        return new Segmentation(run.text().tokenCount(), 40);
    }

    @Test
    void tintsThatWereNotKeptSaySoAndTheOthersDiffer() {
        show(run, 90);
        interact(() -> view().tintProperty().set(TokenTint.RANK));
        WritableImage rank = picture();
        interact(() -> view().tintProperty().set(TokenTint.ENTROPY));
        assertThat(difference(rank, picture())).as("the same sentence in place of both").isZero();
        interact(() -> view().tintProperty().set(TokenTint.RANK));
        SyntheticRun kept = SyntheticRun.of(6000, 40, 30).withTopTokens(2);
        show(kept, 90);
        WritableImage ranks = picture();
        for (TokenTint tint : new TokenTint[] {TokenTint.ENTROPY, TokenTint.PROBABILITY, TokenTint.MENTION}) {
            interact(() -> view().tintProperty().set(tint));
            assertThat(difference(ranks, picture())).as(tint.name()).isGreaterThan(3000);
        }
    }

    @Test
    void everyTintShowsSomethingElse() {
        show(run, 90);
        WritableImage gain = picture();
        interact(() -> view().tintProperty().set(TokenTint.SURPRISAL));
        WritableImage surprisal = picture();
        interact(() -> view().tintProperty().set(TokenTint.NONE));
        assertThat(difference(gain, surprisal)).isGreaterThan(3000);
        assertThat(difference(surprisal, picture())).isGreaterThan(3000);
    }

    @Test
    void aBaselineThatWasNotRunIsReplacedByOneThatWas() {
        show(SyntheticRun.of(500, 40, 5, List.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL)), 3);
        assertThat(selection.baselineProperty().get()).isEqualTo(ReadingCondition.NO_RECALL);
    }

    @Test
    void aMillionTokensLayOutOnlyWhatIsSeen() {
        SyntheticRun book = SyntheticRun.of(1_000_000, 300, 20);
        show(book, book.traces().size());
        assertThat(flow().book().count()).isGreaterThan(3000);
        assertThat(flow().laidOut()).isLessThan(12);
        for (int segment = 0; segment < 3000; segment += 500) {
            select(segment);
            assertThat(isInSight(segment)).isTrue();
            assertThat(flow().laidOut()).isLessThan(12);
        }
    }

    @Test
    void aWidthChangeKeepsThePlace() {
        show(run, 150);
        select(75);
        interact(() -> view().setMaxWidth(420));
        pulse();
        assertThat(isInSight(75)).isTrue();
        interact(() -> view().setMaxWidth(600));
        pulse();
        assertThat(isInSight(75)).isTrue();
    }

    @Test
    void aPlainTextIsShownBeforeItHasTokens() {
        interact(() -> view().showPlain("Call me Ishmael. ".repeat(4000)));
        pulse();
        assertThat(flow().book().isSegments()).isFalse();
        assertThat(flow().placed()).isNotEmpty();
        assertThat(lookup(".mem-empty").query().isVisible()).isFalse();
        clickOn(at(250, 100));
        assertThat(selection.getSegment()).isEqualTo(-1);
        begin(run);
        pulse();
        assertThat(flow().book().isSegments()).isTrue();
        interact(() -> view().clear());
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.reading.empty"));
    }
}
