package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class CanvasSkinTest extends ViewTest<CanvasSkinTest.Counting> {
    private final SyntheticRun run = SyntheticRun.of(4000, 20, 10);

    /** A view that counts its drawings. */
    static final class Counting extends TraceControl {
        private int drawings;

        Counting(Selection selection) {
            super(selection, "counting", "figure.recall-matrix.title");
        }

        @Override
        public Node optionsBar() {
            return new Label();
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new CanvasSkin<>(this) {
                @Override
                protected @org.jspecify.annotations.Nullable String emptySentence() {
                    return getSkinnable().run() == null ? "nothing" : null;
                }

                @Override
                protected void draw(GraphicsContext g, double width, double height) {
                    drawings++;
                }

                @Override
                protected String spoken() {
                    return "drawn";
                }
            };
        }
    }

    @Override
    protected Counting create() {
        return new Counting(selection);
    }

    @Test
    void manyChangesInOnePulseAreOneDrawing() {
        begin(run);
        pulse();
        int before = view().drawings;
        interact(() -> {
            for (int i = 0; i < 50; i++) {
                view().append(run.traces().subList(i, i + 1));
                selection.select(i);
                selection.hoveredProperty().set(i);
            }
            scene().getRoot().layout();
        });
        assertThat(view().drawings - before).isEqualTo(1);
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
