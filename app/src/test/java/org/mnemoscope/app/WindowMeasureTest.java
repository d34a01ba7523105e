package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.engine.bench.LongRun;

/** What the bench of the window says; never how long anything takes. */
class WindowMeasureTest extends WindowCase {
    private static final int SEGMENTS = 40;
    private static final int GESTURES = 5;

    private Map<String, Object> measured(Path run) {
        Map<String, Object> figures = new LinkedHashMap<>();
        fixture.on(() -> new WindowMeasure(
                fixture.window, fixture.scene(), new WindowMeasure.Plan(run, SEGMENTS, GESTURES, 700), figures::putAll).start());
        fixture.openBook();
        fixture.openModel();
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.await(() -> !figures.isEmpty());
        return figures;
    }

    @Test
    void everyFigureIsThere() {
        Path run = fixture.folder.resolve("long.mscope");
        LongRun.write(run, SEGMENTS);
        Map<String, Object> figures = measured(run);
        assertThat(figures).containsOnlyKeys("firstWindowMillis", "demoModelReadyMillis", "segmentsPerSecond", "readingFrames", "readingWork", "readingDrawing",
                "openLongRunMillis", "openLongRunWorkMillis", "selectResponse", "selectWork", "selectFrames", "hoverResponse", "hoverWork", "hoverFrames",
                "viewOpening", "viewHover", "views", "longReadingFrames");
        for (String gesture : new String[] {"selectResponse", "selectFrames", "hoverFrames"}) {
            assertThat(figures).extractingByKey(gesture, InstanceOfAssertFactories.MAP)
                    .containsEntry("count", GESTURES).containsKeys("p50Millis", "p99Millis", "maxMillis", "shareOverGoal");
        }
        assertThat(figures).extractingByKey("longReadingFrames", InstanceOfAssertFactories.MAP).containsEntry("count", 4 * GESTURES).containsKey("shareOverGoal");
        assertThat(figures).extractingByKey("views", InstanceOfAssertFactories.MAP).containsOnlyKeys(ViewCatalog.ids().toArray());
        assertThat(figures).extractingByKey("viewOpening", InstanceOfAssertFactories.MAP).containsEntry("count", ViewCatalog.views().size());
        assertThat(figures).containsEntry("firstWindowMillis", 700L);
        assertThat(fixture.workspace().state()).isEqualTo(ReadingState.FINISHED);
        assertThat(fixture.workspace().traces()).hasSize(SEGMENTS);
    }

    @Test
    void aRunThatCannotBeOpenedEndsTheMeasureWithAReason() throws Exception {
        Path broken = Files.writeString(fixture.folder.resolve("broken.mscope"), "no run");
        assertThat(measured(broken)).extractingByKey("reason", InstanceOfAssertFactories.STRING).contains("broken.mscope");
    }

    @Test
    void timesAreSummedUp() {
        Millis millis = new Millis();
        assertThat(millis.against(16)).containsOnlyKeys("count");
        for (int i = 1; i <= 100; i++) {
            millis.add(i);
        }
        assertThat(millis.against(16)).containsEntry("p50Millis", 51.0).containsEntry("p99Millis", 100.0).containsEntry("maxMillis", 100.0)
                .containsEntry("shareOverGoal", 0.84).containsEntry("count", 100);
    }
}
