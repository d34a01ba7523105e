package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.testing.DrawnView;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class CanvasSkinTest extends ViewTest<DrawnView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 20, 10);
    private int drawings;

    @Override
    protected DrawnView create() {
        return new DrawnView(selection, () -> drawings++);
    }

    @Test
    void manyChangesInOnePulseAreOneDrawing() {
        begin(run);
        pulse();
        int before = drawings;
        interact(() -> {
            for (int i = 0; i < 50; i++) {
                view().append(run.traces().subList(i, i + 1));
                selection.select(i);
                selection.hoveredProperty().set(i);
            }
            scene().getRoot().layout();
        });
        assertThat(drawings - before).isEqualTo(1);
        assertThat(view().getAccessibleText()).isEqualTo("drawn");
    }

    @Test
    void everyRoleGetsAColourFromTheStyleSheet() {
        pulse();
        for (ColourRole role : ColourRole.values()) {
            assertThat(view().colour(role)).as(role.cssName()).isNotEqualTo(Color.TRANSPARENT);
        }
    }
}
