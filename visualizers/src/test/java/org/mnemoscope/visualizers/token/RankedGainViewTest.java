package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.MentionZone;
import org.mnemoscope.engine.metric.TokenClass;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class RankedGainViewTest extends ViewTest<RankedGainView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected RankedGainView create() {
        return new RankedGainView(selection);
    }

    private TableView<TokenGain> table() {
        return lookup(node -> node instanceof TableView).query();
    }

    @Test
    void listsWhatTheMetricRanks() {
        show(run, 90);
        interact(() -> view().scopeProperty().set(ScoredPart.ALL));
        pulse();
        List<TokenGain> helped = MemoryGain.mostHelped(run.first(90), ReadingCondition.NO_MEMORY, TokenScope.ALL, RankedGainView.ROWS, gain -> true);
        assertThat(table().getItems()).isEqualTo(helped).hasSize(RankedGainView.ROWS);
        interact(() -> view().sideProperty().set(GainSide.HURT));
        pulse();
        assertThat(table().getItems()).allMatch(gain -> gain.gainNats() < 0);
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        pulse();
        assertThat(table().getItems()).isNotEmpty().allMatch(gain -> gain.token() % 40 >= 20);
    }

    @Test
    void aRowLooksAtItsTokenAndKeysGoOn() {
        show(run, 90);
        interact(() -> table().getSelectionModel().select(3));
        TokenGain third = table().getItems().get(3);
        assertThat(selection.getToken()).isEqualTo(third.token());
        assertThat(selection.getSegment()).isEqualTo(third.token() / 40);
        interact(() -> table().requestFocus());
        type(KeyCode.DOWN);
        assertThat(selection.getToken()).isEqualTo(table().getItems().get(4).token());
    }

    @Test
    void theFilterKeepsTokensThatHoldItsText() {
        show(run, 90);
        interact(() -> view().filterProperty().set("LAMP"));
        pulse();
        assertThat(table().getItems()).isNotEmpty()
                .allMatch(gain -> run.text().tokenText(gain.token()).contains("lamp"));
        interact(() -> view().filterProperty().set("no such token"));
        pulse();
        assertThat(table().getItems()).isEmpty();
        assertThat(view().getAccessibleText()).isEqualTo(Texts.get("view.ranked.none"));
    }

    @Test
    void aClassOfTokensIsRankedAlone() {
        show(run, 90);
        int all = table().getItems().size();
        LastMentions mentions = LastMentions.of(run.text().tokenIds(), run.header().settings());
        interact(() -> view().kindProperty().set(TokenClass.DISTANT));
        pulse();
        assertThat(table().getItems()).isNotEmpty().allMatch(gain -> mentions.zone(gain.token()) == MentionZone.CACHE
                || mentions.zone(gain.token()) == MentionZone.EVICTED);
        interact(() -> view().kindProperty().set(TokenClass.NAME));
        pulse();
        assertThat(table().getItems()).isNotEmpty().allMatch(gain -> "Isbel Corran".contains(run.text().tokenText(gain.token()).replaceAll("\\W", "")));
        interact(() -> view().kindProperty().set(TokenClass.ANY));
        pulse();
        assertThat(table().getItems()).hasSize(all);
    }

    @Test
    void onlyWhatIsSelectedIsRankedWhereThatIsWished() {
        show(run, 90);
        interact(() -> selection.brush(IndexSet.range(10, 20)));
        pulse();
        assertThat(table().getItems()).anyMatch(gain -> gain.token() / 40 >= 20);
        interact(() -> view().pickedOnlyProperty().set(true));
        pulse();
        assertThat(table().getItems()).isNotEmpty().allMatch(gain -> gain.token() / 40 >= 10 && gain.token() / 40 < 20);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.ranked.empty"));
        show(SyntheticRun.of(400, 40, 30, List.of(ReadingCondition.HMT)), 3);
        assertThat(text(".mem-empty")).contains("was not read under");
    }
}
