package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;

class RunSoFarTest {
    private final SyntheticRun source = SyntheticRun.of(1000, 50, 10);

    @Test
    void growsInOrderOnly() {
        RunSoFar run = Runs.read(source, 4);
        assertThat(run.readCount()).isEqualTo(4);
        assertThat(run.isRead(3)).isTrue();
        assertThat(run.isRead(4)).isFalse();
        assertThat(run.isRead(Selection.NONE)).isFalse();
        assertThatThrownBy(() -> run.append(source.traces().subList(5, 6))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginningsAreShortAndTrue() {
        RunSoFar run = Runs.read(source, 1);
        String beginning = run.beginningOf(2, 40);
        assertThat(beginning).hasSizeLessThanOrEqualTo(41).endsWith("…");
        assertThat(run.textOf(2).strip().replaceAll("\\s+", " ")).startsWith(beginning.substring(0, beginning.length() - 1));
    }

    @Test
    void knowsWhereFactsAreToldAndAskedFor() {
        RunSoFar run = Runs.read(source, 4);
        assertThat(run.planted()).isEmpty();
        int end = run.segmentation().tokens(3).end();
        AnswerKey.Fact fact = new AnswerKey.Fact(run.text().charStart(2), run.text().charEnd(5), run.text().charStart(end - 3), run.text().charEnd(end));
        run.answers(new AnswerKey(List.of(fact)));
        // The answer is the sentence's end: its segment is the one that should recall.
        assertThat(run.planted()).containsExactly(new Planted(0, 4, new TokenRange(2, 6), new TokenRange(end - 3, end + 1)));
    }

    @Test
    void knowsTheChapterOfEverySegment() {
        RunSoFar run = Runs.read(source, 4);
        assertThat(run.chapterOf(0)).isEmpty();
        Chapter first = new Chapter("One", 0, 1);
        Chapter second = new Chapter("Two", run.text().charStart(160), 1);
        run.structure(new Chapters(List.of(first, second)));
        assertThat(run.firstSegment(second)).isEqualTo(3);
        assertThat(run.chapterOf(0)).contains(first);
        assertThat(run.chapterOf(3)).contains(first);
        assertThat(run.chapterOf(4)).contains(second);
    }
}
