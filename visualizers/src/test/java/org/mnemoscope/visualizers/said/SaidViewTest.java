package org.mnemoscope.visualizers.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TopTokens;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class SaidViewTest extends ViewTest<SaidView> {
    private final SyntheticRun run = SyntheticRun.of(2000, 40, 30).withTopTokens(5);

    @Override
    protected SaidView create() {
        return new SaidView(selection);
    }

    private boolean holds(int segment, int id) {
        for (int token = segment * 40; token < segment * 40 + 40; token++) {
            if (run.text().tokenIds().get(token) == id) {
                return true;
            }
        }
        return false;
    }

    private double overlap(TopTokens said, int segment) {
        int found = 0;
        for (int rank = 0; rank < 5; rank++) {
            found += holds(segment, said.id(0, rank)) ? 1 : 0;
        }
        return found / 5.0;
    }

    @Test
    void overlapAndChanceAreCountedInTheText() {
        show(run, 50);
        TokenDetails details = run.traces().get(7).details().orElseThrow();
        TopTokens said = details.memorySays().orElseThrow();
        assertThat(view().table().column(SaidView.MEMORY).number(7)).isCloseTo(overlap(said, 7), within(1e-12));
        double others = 0;
        int segments = run.traces().size() - 1;
        for (int segment = 0; segment < segments; segment++) {
            others += segment == 7 ? 0 : overlap(said, segment);
        }
        int last = (run.traces().size() - 1) * 40;
        int tail = run.text().tokenCount() - last;
        int found = 0;
        for (int rank = 0; rank < 5; rank++) {
            boolean held = false;
            for (int token = last; token < last + tail; token++) {
                held |= run.text().tokenIds().get(token) == said.id(0, rank);
            }
            found += held ? 1 : 0;
        }
        others += found / 5.0;
        assertThat(view().table().column(SaidView.MEMORY_CHANCE).number(7)).isCloseTo(others / segments, within(1e-9));
        int recalled = run.traces().get(7).recall().orElseThrow().strongestSegment();
        assertThat(view().table().column(SaidView.PROMPT).number(7))
                .isCloseTo(overlap(details.promptSays().orElseThrow(), recalled), within(1e-12));
        assertThat(view().table().column(SaidView.PROMPT).exact(0)).as("segment 0 recalls nothing").isEmpty();
        assertThat(view().table().column("memory_says").exact(7)).contains("·");
    }

    @Test
    void theCardAndTheNoteNameTheWords() {
        show(run, 50);
        select(7);
        String first = run.traces().get(7).details().orElseThrow().memorySays().orElseThrow().text(0, 0).strip();
        assertThat(view().note()).contains("7", first);
        SaidSkin skin = (SaidSkin) view().getSkin();
        moveTo(at(skin.plot().xOf(20), 250));
        assertThat(cardIsShown()).isTrue();
        assertThat(view().getAccessibleText()).contains(first);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.said.empty"));
        show(SyntheticRun.of(400, 40, 30), 3);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.said.not-kept"));
    }
}
