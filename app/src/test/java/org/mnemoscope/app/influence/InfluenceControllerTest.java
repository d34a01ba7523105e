package org.mnemoscope.app.influence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FakePicker;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.influence.Influence;
import org.mnemoscope.visualizers.influence.Influences;

/** Measuring, with everything on one thread: the fake model loses m hundredths of a nat per token without memory m. */
@SuppressWarnings("NullAway.Init") // set by JUnit and by open()
class InfluenceControllerTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Workspace workspace;
    private final Influences influences = new Influences();
    private InfluenceController controller;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("demo-model"));
        Files.writeString(folder.resolve("demo-model").resolve("hmt.json"), "{}");
        Files.writeString(folder.resolve("book.txt"), "The harbour was quiet. ".repeat(25));
        Settings settings = Settings.DEFAULT.withRunFolder(folder.resolve("runs").toString());
        bench = new Workbench(settings, AppThreads.same(), new FakeModelLoader(), new FakePicker(), new Installation(folder));
        workspace = bench.workspace();
        controller = new InfluenceController(influences, workspace, bench.questions());
    }

    private void read() {
        bench.opener().openText(folder.resolve("book.txt"));
        bench.opener().openDemoModel();
        bench.session().start();
        assertThat(workspace.state()).isEqualTo(ReadingState.FINISHED);
    }

    @Test
    void theStrongestMemoriesOfEachSegmentAreLeftOut() {
        read();
        List<SegmentTrace> before = List.copyOf(workspace.traces());
        controller.measure(List.of(3, 5), 2);
        List<Influence> measured = influences.measuredProperty().get();
        assertThat(measured).extracting(Influence::segment).containsExactly(3, 3, 5, 5);
        for (Influence one : measured) {
            SegmentTrace trace = workspace.traces().get(one.segment());
            int place = one.memory() - trace.recall().orElseThrow().firstCachedSegment();
            assertThat(one.weight()).isEqualTo(trace.recall().orElseThrow().weights().get(place));
            assertThat(one.changeNats()).as("seven tokens from the second on").isCloseTo(7 * one.memory() / 100.0, within(1e-5));
            assertThat(one.secondHalfNats()).as("tokens 4 to 7").isCloseTo(4 * one.memory() / 100.0, within(1e-5));
        }
        assertThat(influences.busyProperty().get()).isFalse();
        assertThat(influences.statusProperty().get()).isEmpty();
        assertThat(workspace.traces()).isEqualTo(before);
    }

    @Test
    void measuredAgainIsNotCountedTwiceAndAnotherRunForgets() {
        read();
        controller.measure(List.of(3), 2);
        controller.measure(List.of(3), 2);
        assertThat(influences.measuredProperty().get()).hasSize(2);
        bench.session().start();
        assertThat(influences.measuredProperty().get()).isEmpty();
    }

    @Test
    void saysWhatStandsAgainstIt() {
        controller.measure(List.of(), 2);
        assertThat(influences.statusProperty().get()).contains("Select a segment");
        read();
        workspace.stateProperty().set(ReadingState.PAUSED);
        controller.measure(List.of(3), 2);
        assertThat(influences.statusProperty().get()).contains("under way");
        workspace.selection().select(2);
        assertThat(influences.statusProperty().get()).as("the next offer").isEmpty();
    }

    @Test
    void theMemoriesOfAnotherModelAreRefused() {
        read();
        RunHeader own = requireNonNull(workspace.header());
        RunHeader foreign = new RunHeader(own.modelName(), own.family(), "0".repeat(64), own.textTitle(), own.textSource(), own.textSha256(),
                own.settings(), own.origin(), own.conditions(), own.device(), own.dtype(), own.startedAt(), own.versions());
        List<SegmentTrace> traces = List.copyOf(workspace.traces());
        TokenizedText text = requireNonNull(workspace.text());
        workspace.beginRun(foreign, text, Integer.MAX_VALUE);
        workspace.append(traces);
        controller.measure(List.of(3), 2);
        assertThat(influences.statusProperty().get()).contains("did not make this run");
        assertThat(influences.busyProperty().get()).isFalse();
        assertThat(influences.measuredProperty().get()).isEmpty();
    }
}
