package org.mnemoscope.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

class ReadingLoopTest {
    private final List<RunEvent> events = new ArrayList<>();

    @Test
    void readsTheWholeTextInOrder() {
        ReadingRequest request = FakeRuns.request(50);
        FakeRuns.read(new FakeModel(), request, events::add);
        assertThat(events.get(0)).isInstanceOf(RunEvent.Started.class);
        List<SegmentTrace> traces = traces();
        assertThat(traces).extracting(SegmentTrace::segment).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(traces.get(6).tokens()).isEqualTo(new TokenRange(48, 50));
        assertThat(events.get(8)).isEqualTo(new RunEvent.Finished(7, true));
        assertThat(events).hasSize(9);
    }

    @Test
    void headerSaysWhatIsNeededToRepeatTheRun() {
        ReadingRequest request = FakeRuns.request(20);
        FakeRuns.read(new FakeModel(), request, events::add);
        RunHeader header = ((RunEvent.Started) events.get(0)).header();
        assertThat(header.modelName()).isEqualTo("Fake model");
        assertThat(header.textTitle()).isEqualTo("A title");
        assertThat(header.textSha256()).hasSize(64);
        assertThat(header.conditions()).containsExactly(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
        assertThat(header.settings()).isEqualTo(FakeModel.SETTINGS);
        assertThat(header.versions()).containsKeys("mnemoscope", "djl", "pytorch", "java");
        assertThat(header.versions().get("mnemoscope")).doesNotContain("$");
    }

    @Test
    void hmtIsAlwaysRead() {
        ReadingRequest request = FakeRuns.request(20, EnumSet.of(ReadingCondition.NO_RECALL), OptionalInt.empty());
        assertThat(request.conditions()).containsExactly(ReadingCondition.HMT, ReadingCondition.NO_RECALL);
    }

    @Test
    void textShorterThanASegmentIsOneSegment() {
        FakeRuns.read(new FakeModel(), FakeRuns.request(2), events::add);
        assertThat(traces()).hasSize(1);
        assertThat(traces().get(0).tokens()).isEqualTo(new TokenRange(0, 2));
        assertThat(events.get(2)).isEqualTo(new RunEvent.Finished(1, true));
    }

    @Test
    void segmentLimitEndsBeforeTheText() {
        FakeRuns.read(new FakeModel(), FakeRuns.request(50, Set.of(), OptionalInt.of(3)), events::add);
        assertThat(traces()).hasSize(3);
        assertThat(events.get(4)).isEqualTo(new RunEvent.Finished(3, false));
    }

    @Test
    void segmentLimitBeyondTheTextIsTheText() {
        FakeRuns.read(new FakeModel(), FakeRuns.request(50, Set.of(), OptionalInt.of(7)), events::add);
        assertThat(events.get(8)).isEqualTo(new RunEvent.Finished(7, true));
    }

    @Test
    void oneTokenCannotBeScored() {
        assertThatThrownBy(() -> FakeRuns.read(new FakeModel(), FakeRuns.request(1), events::add))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("only 1 token").hasMessageContaining("longer text");
        assertThat(events).isEmpty();
    }

    @Test
    void idsBeyondTheVocabularyAreRefusedBeforeReading() {
        TokenizedText text = new TokenizedText("ab", Ints.of(3, FakeModel.VOCABULARY), Ints.of(1, 2));
        ReadingRequest request = new ReadingRequest(FakeRuns.document(text.text()), text, FakeModel.SETTINGS, Set.of(), OptionalInt.empty());
        assertThatThrownBy(() -> FakeRuns.read(new FakeModel(), request, events::add))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("tokenizer does not fit the backbone").hasMessageContaining("500").hasMessageContaining("0 to 499");
    }

    @Test
    void conditionTheModelDoesNotKnowIsRefused() {
        ReadingRequest request = FakeRuns.request(20, EnumSet.of(ReadingCondition.UNTOUCHED_BACKBONE), OptionalInt.empty());
        assertThatThrownBy(() -> FakeRuns.read(new FakeModel(), request, events::add))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("untouched-backbone").hasMessageContaining("no-memory");
    }

    @Test
    void failureOfTheModelKeepsWhatWasReadAndSaysNothingTechnical() {
        readFailingAt(3, segment -> {
            throw new IllegalStateException("at::native::foo expected Float but got Half");
        });
        assertThat(traces()).hasSize(3);
        RunEvent.Failed failed = (RunEvent.Failed) events.get(4);
        assertThat(failed.segmentsRead()).isEqualTo(3);
        assertThat(failed.whatFailed()).contains("segment 3").doesNotContain("native");
        assertThat(failed.whatToDo()).contains("kept");
    }

    @Test
    void engineExceptionsKeepTheirSentences() {
        readFailingAt(1, segment -> {
            throw new ReadingException("What.", "Do.");
        });
        assertThat(events.get(2)).isEqualTo(new RunEvent.Failed(1, "What.", "Do."));
    }

    @Test
    void memoryThatRunsOutIsSaidSo() {
        for (Throwable failure : new Throwable[] {
            new OutOfMemoryError("Java heap space"), new IllegalStateException("CUDA out of memory. Tried to allocate 2 GiB"),
            new IllegalStateException("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes")}) {
            events.clear();
            readFailingAt(2, segment -> sneak(failure));
            assertThat(((RunEvent.Failed) events.get(3)).whatFailed()).contains("not enough memory").contains("on the device cpu").contains("segment 2");
            assertThat(((RunEvent.Failed) events.get(3)).whatToDo()).contains("lower segment_length").contains("segments before are kept");
        }
    }

    @Test
    void aReceiverThatFailsDoesNotTakeEventsFromTheOthers() {
        List<RunEvent> before = new ArrayList<>();
        Consumer<RunEvent> full = event -> {
            if (event instanceof RunEvent.SegmentRead read && read.trace().segment() == 2) {
                throw new RunFileException("No space.", "Make some.");
            }
        };
        FakeRuns.read(new FakeModel(), FakeRuns.request(50), RunEvents.toAll(before::add, full, events::add));
        assertThat(traces()).hasSize(3);
        assertThat(events.get(4)).isEqualTo(new RunEvent.Failed(3, "No space.", "Make some."));
        assertThat(events).isEqualTo(before).hasSize(5);
    }

    @Test
    void aReceiverThatFailsAtOnceEndsTheReadingBeforeAnySegment() {
        Consumer<RunEvent> broken = event -> {
            throw new RunFileException("No file.", "Other folder.");
        };
        FakeRuns.read(new FakeModel(), FakeRuns.request(50), RunEvents.toAll(broken, events::add));
        assertThat(events).hasSize(2);
        assertThat(events.get(1)).isEqualTo(new RunEvent.Failed(0, "No file.", "Other folder."));
    }

    private void readFailingAt(int segment, IntConsumer failure) {
        FakeModel model = new FakeModel(FakeModel.SETTINGS, n -> {
            if (n == segment) {
                failure.accept(n);
            }
        });
        FakeRuns.read(model, FakeRuns.request(50), events::add);
    }

    /** Throws anything, as native code does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private List<SegmentTrace> traces() {
        return events.stream()
                .filter(RunEvent.SegmentRead.class::isInstance)
                .map(event -> ((RunEvent.SegmentRead) event).trace())
                .toList();
    }
}
