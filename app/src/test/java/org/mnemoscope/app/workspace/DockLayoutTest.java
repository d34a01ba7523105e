package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.DockNode.Side;
import org.mnemoscope.app.workspace.DockNode.Split;
import org.mnemoscope.app.workspace.DockNode.Tabs;

class DockLayoutTest {
    private static final DockLayout LAYOUT = DockLayout.of(new Split(true,
            List.of(new Split(false, List.of(tabs("text"), tabs("recall", "map")), List.of(0.4, 0.6)), tabs("curves")),
            List.of(0.7, 0.3)));

    private static Tabs tabs(String... views) {
        return new Tabs(List.of(views), views[0]);
    }

    @Test
    void aViewDroppedOnTabsIsTheLastAndInFront() {
        DockLayout next = LAYOUT.tabbed("curves", "recall");

        assertThat(next.areaOf("curves").orElseThrow()).isEqualTo(new Tabs(List.of("recall", "map", "curves"), "curves"));
        assertThat(next.main()).as("the row of the curves is gone")
                .isEqualTo(new Split(false, List.of(tabs("text"), next.areaOf("curves").orElseThrow()), List.of(0.4, 0.6)));
    }

    @Test
    void tabsChangeTheirOrder() {
        assertThat(LAYOUT.tabbed("map", "recall", 0).areaOf("map").orElseThrow().views()).containsExactly("map", "recall");
    }

    @Test
    void anEdgeSplitsAndSplitsOfTheSameWayAreOne() {
        DockLayout next = LAYOUT.split("map", "text", Side.LEFT);

        assertThat(((Split) ((Split) next.main()).parts().get(0)).parts())
                .containsExactly(tabs("map"), tabs("text"), tabs("recall"));
        assertThat(((Split) ((Split) next.main()).parts().get(0)).shares()).containsExactly(0.2, 0.2, 0.6);
    }

    @Test
    void aViewSplitsFromItsOwnTabs() {
        DockLayout next = LAYOUT.split("map", "map", Side.BOTTOM);

        assertThat(next.areas().map(Tabs::views)).containsExactly(List.of("text"), List.of("recall"), List.of("map"), List.of("curves"));
    }

    @Test
    void aViewThatIsAloneCannotSplitFromItself() {
        assertThat(LAYOUT.split("text", "text", Side.RIGHT)).isEqualTo(LAYOUT);
    }

    @Test
    void aClosedViewMakesRoomForTheOneBesideIt() {
        assertThat(LAYOUT.without("recall").areaOf("map").orElseThrow().front()).isEqualTo("map");
        assertThat(LAYOUT.without("recall").without("map").without("text").main()).isEqualTo(tabs("curves"));
        assertThat(DockLayout.of(tabs("curves")).without("curves").main().hasNone()).isTrue();
    }

    @Test
    void aViewGoesIntoAWindowAndComesBack() {
        DockLayout away = LAYOUT.detached("map", 10, 20, 500, 400);
        assertThat(away.isDetached("map")).isTrue();
        assertThat(away.main().views()).doesNotContain("map");

        DockLayout back = away.opened("map", Optional.of("recall"));
        assertThat(back.windows()).isEmpty();
        assertThat(back.areaOf("recall").orElseThrow().front()).isEqualTo("map");
        assertThat(DockLayout.of(DockNode.EMPTY).opened("map", Optional.empty()).main()).isEqualTo(tabs("map"));
    }

    @Test
    void sharesBelongToTheirSplit() {
        DockLayout next = LAYOUT.shared(-1, List.of(0), List.of(3.0, 1.0));

        assertThat(((Split) ((Split) next.main()).parts().get(0)).shares()).containsExactly(0.75, 0.25);
        assertThat(((Split) next.main()).shares()).containsExactly(0.7, 0.3);
    }

    @Test
    void unknownAndRepeatedViewsOfAFileAreLeftOut() {
        DockLayout odd = new DockLayout(new Split(false, List.of(tabs("text", "old"), tabs("recall", "text")), List.of(-1.0)), List.of());

        assertThat(odd.known(Set.of("text", "recall")).areas().map(Tabs::views)).containsExactly(List.of("text"), List.of("recall"));
    }

    /** Whatever is done, a view is in exactly one place, one of the tabs is in front, and nothing is empty. */
    @Test
    void noDeedLosesOrDoublesAView() {
        Random random = new Random(3);
        List<String> ids = List.of("text", "recall", "map", "curves");
        DockLayout layout = LAYOUT;
        for (int i = 0; i < 2000; i++) {
            String view = ids.get(random.nextInt(4));
            String beside = ids.get(random.nextInt(4));
            layout = switch (random.nextInt(4)) {
                case 0 -> layout.tabbed(view, beside, random.nextInt(3));
                case 1 -> layout.split(view, beside, Side.values()[random.nextInt(4)]);
                case 2 -> layout.detached(view, 1, 2, 300, 200);
                default -> layout.inFront(view);
            };
            assertThat(layout.views()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(layout.areas()).allMatch(tabs -> tabs.views().contains(tabs.front()) || layoutIsEmpty(tabs));
            assertThat(layout.windows()).noneMatch(window -> window.content().hasNone());
        }
    }

    private static boolean layoutIsEmpty(Tabs tabs) {
        return tabs.views().isEmpty(); // the main window, when all views are in windows of their own
    }
}
