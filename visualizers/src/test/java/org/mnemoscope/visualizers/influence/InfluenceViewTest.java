package org.mnemoscope.visualizers.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class InfluenceViewTest extends ViewTest<InfluenceView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);
    private final Influences influences = new Influences();
    private final List<String> asked = new ArrayList<>();

    @Override
    protected InfluenceView create() {
        influences.setMeter((segments, most) -> asked.add(segments + " " + most));
        return new InfluenceView(selection, influences);
    }

    private void measured() {
        interact(() -> influences.add(List.of(new Influence(20, 3, 0.4, 2, 1.5), new Influence(20, 15, 0.02, -0.3, 0.1),
                new Influence(31, 3, 0.1, 1, 0.4), new Influence(31, 30, 0.3, 0.9, 0.8))));
        pulse();
    }

    private Point2D place(double weight, double change) {
        Plot plot = ((InfluenceSkin) view().getSkin()).plot();
        return at(plot.xOf(weight), plot.yOf(change));
    }

    private double change(int row) {
        return view().table().column(InfluenceView.CHANGE).number(row);
    }

    @Test
    void theTableHoldsWhatWasMeasured() {
        show(run, 50);
        measured();
        assertThat(view().table().rowCount()).isEqualTo(4);
        assertThat(change(0)).as("second half at first").isEqualTo(1.5);
        interact(() -> view().scopeProperty().set(ScoredPart.ALL));
        assertThat(change(1)).isEqualTo(-0.3);
        interact(() -> selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN));
        assertThat(change(1)).isCloseTo(-0.3 / Math.log(2), within(1e-12));
        interact(() -> influences.add(List.of(new Influence(20, 3, 0.4, 5, 5))));
        assertThat(view().table().rowCount()).as("measured again, not twice").isEqualTo(4);
    }

    @Test
    void theCornerTellsTheCorrelation() {
        show(run, 50);
        measured();
        // Ranks of the weights 3 0 1 2, of the second halves 3 0 1 2.
        assertThat(view().correlation()).contains("ρ = 1.00").contains("4 memories");
        interact(() -> influences.measuredProperty().set(List.of(new Influence(20, 3, 0.4, 2, 1.5))));
        assertThat(view().correlation()).isEqualTo(Texts.get("view.influence.no-correlation", 1));
    }

    @Test
    void aClickOpensBothTexts() {
        show(run, 50);
        measured();
        moveTo(place(0.4, 1.5));
        pulse();
        assertThat(text(".mem-hover-card .title")).isEqualTo(Texts.get("view.influence.card", 3, 20));
        clickOn(place(0.4, 1.5));
        assertThat(selection.getSegment()).isEqualTo(20);
        assertThat(selection.getRecalled()).isEqualTo(3);
        type(KeyCode.RIGHT);
        pulse();
        assertThat(selection.getRecalled()).isEqualTo(15);
        assertThat(view().getAccessibleText()).contains("Memory 15 left out of segment 20");
    }

    @Test
    void itMeasuresTheSelectedSegmentOrThePickedOnes() {
        show(run, 50);
        interact(view()::measure);
        select(20);
        interact(view()::measure);
        interact(() -> selection.brush(IndexSet.range(0, 3)));
        interact(() -> view().mostProperty().set(16));
        interact(view()::measure);
        assertThat(asked).as("segment 0 recalls nothing").containsExactly("[] 8", "[20] 8", "[1, 2] 16");
    }

    @Test
    void theButtonIsOffAndStopIsThereWhileItMeasures() {
        List<ButtonBase> options = view().options();
        assertThat(options.get(1).isManaged()).isFalse();
        interact(() -> influences.busyProperty().set(true));
        assertThat(options.get(0).isDisabled()).isTrue();
        assertThat(options.get(1).isManaged()).isTrue();
    }

    @Test
    void whatIsNotPickedIsGreyed() {
        show(run, 50);
        measured();
        WritableImage all = picture();
        interact(() -> selection.brush(IndexSet.range(31, 32)));
        assertThat(difference(all, picture())).isPositive();
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.influence.empty"));
        show(run, 50);
        assertThat(text(".mem-empty")).contains(Texts.get("view.influence.offer.none"));
        select(20);
        assertThat(text(".mem-empty")).contains("segment 20");
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.influence.none"));
    }
}
