package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.ReadingCondition;
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
        assertThat(lookup(".mem-hover-card .name").queryAllAs(javafx.scene.control.Label.class))
                .extracting(javafx.scene.control.Label::getText)
                .containsExactly("surprisal, HMT", "surprisal, no memory", "gain against no memory");
        assertThat(selection.hoveredProperty().get()).isEqualTo(20);
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
        show(SyntheticRun.of(500, 40, 5, java.util.List.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL)), 3);
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
