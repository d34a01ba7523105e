package org.mnemoscope.app.continuation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Places;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.WorkbenchCase;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;

/** Writing on, with everything on one thread. */
@SuppressWarnings("NullAway.Init") // set by connect()
class ContinuationControllerTest extends WorkbenchCase {
    private ContinuationModel model;
    private ContinuationController controller;

    @BeforeEach
    void connect() {
        model = new ContinuationModel();
        controller = new ContinuationController(model, workspace, bench.questions());
    }

    private TokenizedText text() {
        return requireNonNull(workspace.text());
    }

    @Test
    void writesOnFromTheSelectedSegmentAndLeavesTheRunAlone() {
        read();
        List<SegmentTrace> before = List.copyOf(workspace.traces());
        workspace.selection().select(3);
        model.newTokensProperty().set("3");
        controller.start();
        int last = text().tokenIds().get(workspace.traces().get(3).tokens().end() - 1);
        assertThat(model.withMemoryProperty().get()).isEqualTo(" word%d word%d word%d".formatted(last + 1, last + 2, last + 3));
        assertThat(model.withoutMemoryProperty().get()).isEqualTo(model.withMemoryProperty().get());
        assertThat(model.statusProperty().get()).isEqualTo("Done: 3 tokens with memory, 3 without.");
        assertThat(text().text()).contains(model.contextProperty().get().replaceFirst("^…", ""));
        assertThat(model.openTextProperty().get()).isEqualTo(text().textOf(workspace.traces().get(3).tokens()));
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(workspace.traces()).isEqualTo(before);
    }

    @Test
    void writesFromOneMemoryAloneBesideItsSegment() {
        read();
        workspace.selection().select(3);
        model.newTokensProperty().set("3");
        controller.startFromMemory();
        assertThat(model.withMemoryProperty().get()).isEqualTo(" word1 word2 word3");
        assertThat(model.openTextProperty().get()).isEqualTo(text().textOf(workspace.traces().get(3).tokens()));
        assertThat(model.leftTitleProperty().get()).contains("SEGMENT 3 ALONE");
        assertThat(model.contextProperty().get()).isEmpty();
        assertThat(model.statusProperty().get()).isEqualTo(
                "Done: 3 tokens from this memory alone. Of the 1 different words its segment holds 0, another segment 0.0 on average.");
        controller.start();
        assertThat(model.leftTitleProperty().get()).doesNotContain("ALONE");
    }

    @Test
    void anEchoIsHeldAgainstTheOtherSegments() {
        String book = "the lamp burned. the dog slept. the lamp was out. ";
        int[] ends = {16, 31, 50};
        TokenizedText text = new TokenizedText(book, Ints.of(1, 2, 3), Ints.of(ends));
        assertThat(Echo.of("Lamp! a lamp burned", text, new Segmentation(3, 1), 0)).isEqualTo(new Echo(3, 2, 0.5));
        assertThat(Echo.of("", text, new Segmentation(3, 1), 0)).isEqualTo(new Echo(0, 0, 0));
    }

    @Test
    void thePlaceHasTheMemoriesBeforeTheTailAndTheOpenTokens() {
        read();
        Place place = Places.within(text(), workspace.traces(), FakeModel.SETTINGS, 4, 5);
        assertThat(place.memories()).hasSize(4).last().isEqualTo(workspace.traces().get(3).memoryEmbedding().orElseThrow());
        assertThat(place.tail().toArray()).isEqualTo(text().tokenIds().slice(30, 32));
        assertThat(place.open().toArray()).isEqualTo(text().tokenIds().slice(32, 37));
        assertThat(Places.within(text(), workspace.traces(), FakeModel.SETTINGS, 0, 1).tail().size()).isZero();
    }

    @Test
    void sayWhatStandsAgainstIt() {
        controller.start();
        assertThat(model.problemProperty().get()).contains("select a segment");
        read();
        model.newTokensProperty().set("none");
        controller.start();
        assertThat(model.problemProperty().get()).contains("New tokens");
        model.newTokensProperty().set("3");
        model.openTokensProperty().set("9");
        controller.start();
        assertThat(model.problemProperty().get()).contains("from 1 to ");
        model.openTokensProperty().set("");
        workspace.stateProperty().set(ReadingState.PAUSED);
        controller.start();
        assertThat(model.problemProperty().get()).contains("under way");
        assertThat(model.withMemoryProperty().get()).isEmpty();
    }

    @Test
    void theMemoriesOfAnotherModelAreRefused() {
        read();
        takeForAnotherModelsRun();
        controller.start();
        assertThat(model.problemProperty().get()).contains("did not make this run");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void beyondTheOfficialLimitThereIsANote() {
        read();
        model.newTokensProperty().set("6"); // S − k
        assertThat(model.noteProperty().get()).isEmpty();
        model.newTokensProperty().set("7");
        assertThat(model.noteProperty().get()).contains("6 new tokens");
    }

    @Test
    void anotherRunForgetsWhatWasWritten() {
        read();
        controller.start();
        assertThat(model.withMemoryProperty().get()).isNotEmpty();
        bench.session().start();
        assertThat(model.withMemoryProperty().get()).isEmpty();
        assertThat(model.statusProperty().get()).isEmpty();
    }

    @Test
    void anotherRunHasTheTitlesOfItsOwn() {
        read();
        workspace.selection().select(3);
        controller.startFromMemory();
        assertThat(model.leftTitleProperty().get()).contains("ALONE");
        bench.session().start();
        assertThat(model.leftTitleProperty().get()).doesNotContain("ALONE");
        assertThat(model.rightTitleProperty().get()).doesNotContain("SEGMENT");
    }
}
