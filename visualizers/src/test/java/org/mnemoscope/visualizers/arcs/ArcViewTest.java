package org.mnemoscope.visualizers.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class ArcViewTest extends ViewTest<ArcView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected ArcView create() {
        return new ArcView(selection);
    }

    private Plot plot() {
        return ((ArcSkin) view().getSkin()).plot();
    }

    @Test
    void theStrongestRecallsThatPassTheFilterBecomeArcs() {
        show(run, 60);
        interact(() -> {
            view().leastDistanceProperty().set(1);
            view().leastWeightProperty().set(0.0001);
            view().mostProperty().set(3);
        });
        for (int n = 1; n < 60; n++) {
            int reading = n;
            List<RecallStats.Recalled> strongest = RecallStats.strongest(run.traces().get(n).recall().orElseThrow(), 3);
            assertThat(view().arcs().stream().filter(arc -> arc.reading() == reading).map(Arc::recalled))
                    .containsExactlyElementsOf(strongest.stream().map(RecallStats.Recalled::segment).toList());
        }
        interact(() -> view().leastDistanceProperty().set(10));
        assertThat(view().arcs()).isNotEmpty().allMatch(arc -> arc.distance() >= 10);
        interact(() -> view().leastWeightProperty().set(0.2));
        assertThat(view().arcs()).isNotEmpty().allMatch(arc -> arc.weight() >= 0.2);
        assertThat(view().table().rowCount()).isEqualTo(view().arcs().size());
    }

    @Test
    void slidersSetTheFilter() {
        show(run, 60);
        MenuButton filter = (MenuButton) view().options().get(0);
        List<Slider> sliders = filter.getItems().stream()
                .map(item -> (Slider) ((VBox) ((CustomMenuItem) item).getContent()).getChildren().get(1)).toList();
        interact(() -> {
            sliders.get(0).setValue(-1);
            sliders.get(1).setValue(7.2);
            sliders.get(2).setValue(4);
        });
        assertThat(view().leastWeightProperty().get()).isEqualTo(0.1);
        assertThat(view().leastDistanceProperty().get()).isEqualTo(7);
        assertThat(view().mostProperty().get()).isEqualTo(4);
        assertThat(sliders).extracting(Slider::getAccessibleText).containsExactly(
                Texts.get("view.arcs.least-weight", "0.10"), Texts.get("view.arcs.least-distance", "7"), Texts.get("view.arcs.most", "4"));
    }

    @Test
    void playingLetsArcsAppearInTheOrderOfTheBook() {
        show(run, 60);
        WritableImage all = picture();
        interact(() -> view().playback().untilProperty().set(20));
        assertThat(difference(all, picture())).isGreaterThan(300);
        interact(() -> view().playback().untilProperty().set(57));
        interact(() -> view().playback().step());
        assertThat(view().playback().untilProperty().get()).isEqualTo(58);
        // In one go, so that the clock of the player has no say.
        interact(() -> {
            view().playback().playingProperty().set(true);
            view().playback().untilProperty().set(59);
            view().playback().step();
        });
        assertThat(view().playback().playingProperty().get()).isFalse();
        assertThat(view().playback().untilProperty().get()).isEqualTo(Selection.NONE);
    }

    @Test
    void mouseAndKeysReadAndPickSegments() {
        show(run, 90);
        Arc arc = view().arcs().get(view().arcs().size() - 1);
        moveTo(at(plot().xOf(arc.reading()), 300));
        assertThat(cardIsShown()).isTrue();
        assertThat(text(".mem-hover-card .name")).isEqualTo(Texts.get("view.arcs.recalls", arc.recalled()));
        clickOn(at(plot().xOf(arc.reading()), 300));
        pulse();
        assertThat(view().getAccessibleText()).contains(Texts.get("view.arcs.recalls", arc.recalled()));
        type(KeyCode.LEFT);
        assertThat(selection.getSegment()).isEqualTo(arc.reading() - 1);
        WritableImage before = picture();
        drag(at(plot().xOf(20), 300), MouseButton.PRIMARY).dropTo(at(plot().xOf(40), 300));
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.range(20, 41));
        assertThat(difference(before, picture())).isGreaterThan(300);
    }

    @Test
    void chaptersAreDrawn() {
        show(run, 90);
        WritableImage without = picture();
        interact(() -> view().structure(new Chapters(List.of(new Chapter("One", 0, 1), new Chapter("Two", run.text().charStart(2000), 1)))));
        assertThat(difference(without, picture())).isGreaterThan(100);
    }

    @Test
    void whatIsMissingIsSaid() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.arcs.empty"));
        show(run, 1);
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.arcs.too-few"));
        show(run, 60);
        interact(() -> view().leastWeightProperty().set(1));
        interact(() -> view().leastDistanceProperty().set(29));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.arcs.none-left"));
        begin(run);
        append(Runs.without(run.first(5)));
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.arcs.no-recall"));
    }
}
