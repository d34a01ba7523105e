package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.figure.FigureView;
import org.testfx.util.WaitForAsyncUtils;

/** Runs that lack something, in every view of the catalogue: each shows what there is, or says in a sentence what is missing. */
class PoorRunsTest extends WindowCase {
    private static final Set<String> OF_MEMORY = Set.of("recall", "memory-map", "concentration", "distance", "popularity", "similarity",
            "health", "arcs", "influence", "said");
    private static final Set<String> OF_GAIN = Set.of("token-gain", "gain-by-mention");

    private final Map<String, String> sentences = new LinkedHashMap<>();

    private List<SegmentTrace> read() {
        fixture.openBook();
        fixture.openModel();
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        return List.copyOf(fixture.workspace().traces());
    }

    /** Goes through all views with a run, and keeps what each says in place of a drawing. */
    private void goThrough(List<ReadingCondition> conditions, List<SegmentTrace> traces) {
        RunHeader was = requireNonNull(fixture.workspace().header());
        TokenizedText text = requireNonNull(fixture.workspace().text());
        RunHeader poor = new RunHeader(was.modelName(), was.family(), was.modelSha256(), was.textTitle(), was.textSource(), was.textSha256(),
                was.settings(), was.origin(), conditions, was.device(), was.dtype(), was.startedAt(), was.versions());
        fixture.on(() -> {
            fixture.workspace().beginRun(poor, text, Integer.MAX_VALUE);
            fixture.workspace().append(traces);
            fixture.workspace().selection().select(traces.size() - 1);
        });
        List<String> silent = new ArrayList<>();
        sentences.clear();
        for (ViewEntry entry : ViewCatalog.views()) {
            fixture.on(() -> fixture.window.dock().show(entry.id()));
            WaitForAsyncUtils.waitForFxEvents();
            fixture.on(() -> {
                fixture.scene().getRoot().applyCss();
                fixture.scene().getRoot().layout();
                Region content = fixture.window.dock().contentOf(entry.id());
                if (!speaks(entry.id(), content)) {
                    silent.add(entry.id());
                }
            });
        }
        assertThat(silent).as("neither rows nor a sentence").isEmpty();
    }

    private boolean speaks(String id, Region content) {
        if (content instanceof FigureView figure) {
            String sentence = figure.emptySentence();
            if (sentence != null) {
                sentences.put(id, sentence);
                return sentence.endsWith(".") && sentence.length() > 20;
            }
            return figure.table().rowCount() > 0;
        }
        return !(content instanceof TraceControl view) || !requireNonNull(view.getAccessibleText(), id).isBlank();
    }

    private static SegmentTrace with(SegmentTrace trace, Map<ReadingCondition, Floats> nll, boolean memory) {
        return new SegmentTrace(trace.segment(), trace.tokens(), trace.sensoryTokens(), memory ? trace.recall() : Optional.empty(), nll,
                memory ? trace.summaryEmbedding() : Optional.empty(), memory ? trace.memoryPrompt() : Optional.empty(),
                memory ? trace.memoryEmbedding() : Optional.empty(), trace.timing());
    }

    @Test
    void aRunWithoutMemories() {
        List<SegmentTrace> poor = read().stream().map(trace -> with(trace, trace.tokenNllNats(), false)).toList();
        goThrough(List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), poor);
        assertThat(sentences.keySet()).containsAll(OF_MEMORY).doesNotContainAnyElementsOf(OF_GAIN);
    }

    @Test
    void aRunOfOneSegment() {
        List<SegmentTrace> poor = read().subList(0, 1);
        goThrough(List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), poor);
        assertThat(sentences.keySet()).contains("recall", "distance", "popularity", "memory-map", "concentration").doesNotContain("curves", "running", "cost");
    }

    @Test
    void aRunUnderOneConditionAlone() {
        List<SegmentTrace> poor = read().stream().map(trace ->
                with(trace, Map.of(ReadingCondition.HMT, trace.nll(ReadingCondition.HMT).orElseThrow()), true)).toList();
        goThrough(List.of(ReadingCondition.HMT), poor);
        assertThat(sentences.keySet()).containsAll(OF_GAIN).doesNotContain("recall", "curves", "running");
        assertThat(sentences.get("token-gain")).contains("was not read under");
    }

    /** What was read until a reading ended is shown as it is. */
    @Test
    void aRunThatWasCutOff() {
        List<SegmentTrace> poor = read().subList(0, WindowFixture.SEGMENTS / 2);
        goThrough(List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), poor);
        assertThat(sentences.keySet()).as("but what was not kept or not measured").isSubsetOf("said", "influence", "cost");
    }
}
