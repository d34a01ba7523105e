package org.mnemoscope.app.docking;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class PaneHeadTest {
    private final Region tabs = part(300, 100, 30);
    private final Region heading = part(50, 0, 20);
    private final Region options = part(200, 40, 26);
    private final Region deeds = part(30, 30, 20);
    private final PaneHead head = new PaneHead(tabs, heading, options, deeds);

    private static Region part(double width, double least, double height) {
        Region part = new Region();
        part.setPrefSize(width, height);
        part.setMinWidth(least);
        return part;
    }

    private void layOut(double width, double paneHeight) {
        head.setPaneHeight(paneHeight);
        head.resize(width, head.prefHeight(width));
        head.layout();
    }

    @Test
    void whereAllFitsThereIsOneLine() {
        layOut(700, 600);
        assertThat(head.getHeight()).isEqualTo(30);
        assertThat(tabs.getWidth()).isEqualTo(300);
        assertThat(options.getWidth()).isEqualTo(200);
        assertThat(deeds.getLayoutX()).isEqualTo(670);
        assertThat(heading.isVisible()).isTrue();
    }

    @Test
    void inANarrowHighPaneOptionsHaveALineOfTheirOwn() {
        layOut(400, 600);
        assertThat(head.getHeight()).isGreaterThan(50);
        assertThat(tabs.getWidth()).isEqualTo(300);
        assertThat(options.getWidth()).isEqualTo(200);
        assertThat(options.getLayoutY()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void inANarrowLowPaneTabsAndOptionsShareTheLine() {
        layOut(400, 200);
        assertThat(head.getHeight()).isEqualTo(30);
        assertThat(tabs.getWidth()).isBetween(200.0, 260.0);
        assertThat(options.getWidth()).isBetween(90.0, 140.0);
        assertThat(options.getLayoutX() + options.getWidth()).isLessThanOrEqualTo(deeds.getLayoutX());
        assertThat(heading.isVisible()).as("a letter or two say nothing").isFalse();
    }
}
