package org.mnemoscope.visualizers.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.GainByMention;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.metric.MentionZone;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class MentionGainViewTest extends ViewTest<MentionGainView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected MentionGainView create() {
        return new MentionGainView(selection);
    }

    private GainByMention expected(TokenScope scope) {
        LastMentions mentions = LastMentions.of(run.text().tokenIds(), run.header().settings());
        return GainByMention.of(run.traces(), ReadingCondition.NO_MEMORY, scope, mentions, segment -> true);
    }

    @Test
    void theTableHoldsTheBinsOfTheMetric() {
        show(run, run.traces().size());
        interact(() -> view().scopeProperty().set(ScoredPart.ALL));
        List<GainByMention.Bin> bins = expected(TokenScope.ALL).bins();
        FigureTable table = view().table();
        assertThat(table.rowCount()).isEqualTo(bins.size()).isPositive();
        for (int row = 0; row < bins.size(); row++) {
            assertThat(table.column("zone").exact(row)).isEqualToIgnoringCase(bins.get(row).zone().name());
            assertThat(table.column("tokens").number(row)).isEqualTo(bins.get(row).tokens());
            assertThat(table.column(MentionGainView.GAIN).number(row)).isEqualTo(bins.get(row).meanNats());
        }
        interact(() -> view().scopeProperty().set(ScoredPart.SECOND_HALF));
        assertThat(view().table().column("tokens").number(0)).isLessThan(bins.get(0).tokens());
        assertThat(view().note()).contains(Texts.get("view.scope.note.second-half"), "95");
    }

    @Test
    void onlySelectedSegmentsCountWhereThatIsWished() {
        show(run, run.traces().size());
        double all = view().table().column("tokens").number(0);
        interact(() -> selection.brush(IndexSet.range(5, 30)));
        assertThat(view().table().column("tokens").number(0)).isEqualTo(all);
        interact(() -> view().pickedOnlyProperty().set(true));
        assertThat(view().table().column("tokens").number(0)).isLessThan(all);
        interact(() -> selection.brush(IndexSet.range(0, 100)));
        assertThat(view().table().column("tokens").number(0)).isEqualTo(all);
    }

    @Test
    void aClickOnABinSelectsItsTokens() {
        show(run, run.traces().size());
        interact(() -> view().scopeProperty().set(ScoredPart.ALL));
        pulse();
        GainByMention.Bin cached = view().gain().bins().stream().filter(bin -> bin.zone() == MentionZone.SEGMENT).findFirst().orElseThrow();
        MentionGainSkin skin = (MentionGainSkin) view().getSkin();
        clickOn(at(skin.plot().xOf(skin.valueOf(view().gain().bins().indexOf(cached))), 250));
        assertThat(selection.picked().tokens().size()).isEqualTo((int) cached.tokens());
        LastMentions mentions = LastMentions.of(run.text().tokenIds(), run.header().settings());
        assertThat(selection.picked().tokens().stream()).allMatch(token -> mentions.zone(token) == MentionZone.SEGMENT);
    }

    @Test
    void theMouseReadsABinOutAndKeysChooseOne() {
        show(run, run.traces().size());
        Plot plot = ((MentionGainSkin) view().getSkin()).plot();
        moveTo(at(plot.x() + 0.5 * plot.width(), 250));
        assertThat(cardIsShown()).isTrue();
        interact(() -> view().requestFocus());
        type(KeyCode.RIGHT);
        assertThat(selection.picked().tokens().isEmpty()).isFalse();
        assertThat(view().getAccessibleText()).contains(Texts.get("view.mention.zone.segment"));
    }

    @Test
    void aDragTakesSeveralBins() {
        show(run, run.traces().size());
        Plot plot = ((MentionGainSkin) view().getSkin()).plot();
        drag(at(plot.x() + 2, 250), MouseButton.PRIMARY).dropTo(at(plot.right() - 2, 260));
        long all = view().gain().bins().stream().mapToLong(GainByMention.Bin::tokens).sum();
        assertThat(selection.picked().tokens().size()).isEqualTo((int) all);
    }

    @Test
    void anotherBaselineDrawsAnotherPictureAndWhatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.mention.empty"));
        SyntheticRun two = SyntheticRun.of(2000, 40, 30, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY, ReadingCondition.NO_RECALL));
        show(two, two.traces().size());
        WritableImage before = picture();
        interact(() -> selection.baselineProperty().set(ReadingCondition.NO_RECALL));
        assertThat(difference(before, picture())).isGreaterThan(100);
        interact(() -> selection.baselineProperty().set(ReadingCondition.NO_SENSORY));
        pulse();
        assertThat(text(".mem-empty")).contains("was not read under");
    }
}
