package org.mnemoscope.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;

class ContinuationLoopTest {
    private static ContinuationRequest request(ReadingCondition condition, int last, int count) {
        Place place = new Place(List.of(), Ints.of(), Ints.of(last));
        return new ContinuationRequest(place, FakeModel.SETTINGS, condition, Sampling.greedy(), count, Set.of(FakeModel.VOCABULARY - 1));
    }

    private final List<ContinuationRequest> requests =
            List.of(request(ReadingCondition.HMT, 7, 3), request(ReadingCondition.NO_MEMORY, 20, 2));

    @Test
    void writesTheWishedNumberOfTokensInTurnAndStreamsTheirText() {
        List<String> pieces = new ArrayList<>();
        List<Written> written = ContinuationLoop.run(new FakeModel(), requests, () -> false,
                (condition, piece) -> pieces.add(condition.key() + piece));
        assertThat(written).containsExactly(new Written(List.of(8, 9, 10), false), new Written(List.of(21, 22), false));
        assertThat(pieces).containsExactly("hmt word8", "no_memory word21", "hmt word9", "no_memory word22", "hmt word10");
    }

    @Test
    void stopsWhenAskedWithAllTextsOfOneLength() {
        AtomicInteger asked = new AtomicInteger();
        List<Written> written = ContinuationLoop.run(new FakeModel(), requests, () -> asked.incrementAndGet() > 1, (condition, piece) -> {});
        assertThat(written).extracting(Written::ids).containsExactly(List.of(8), List.of(21));
    }

    @Test
    void aTextThatTheModelEndsIsOverWhileTheOtherGoesOn() {
        int end = FakeModel.VOCABULARY - 1;
        List<String> pieces = new ArrayList<>();
        List<Written> written = ContinuationLoop.run(new FakeModel(),
                List.of(request(ReadingCondition.HMT, end - 2, 4), request(ReadingCondition.NO_MEMORY, 20, 4)), () -> false,
                (condition, piece) -> pieces.add(condition.key() + piece));
        assertThat(written).containsExactly(new Written(List.of(end - 1, end), true), new Written(List.of(21, 22, 23, 24), false));
        assertThat(pieces).doesNotContain("hmt word" + end).contains("hmt word" + (end - 1), "no_memory word24");
    }

    @Test
    void withoutEndTokensItWritesOnPastTheEnd() {
        int end = FakeModel.VOCABULARY - 1;
        Place place = new Place(List.of(), Ints.of(), Ints.of(end - 1));
        List<Written> written = ContinuationLoop.run(new FakeModel(), List.of(new ContinuationRequest(
                place, FakeModel.SETTINGS, ReadingCondition.HMT, Sampling.greedy(), 3, Set.of())), () -> false, (condition, piece) -> {});
        assertThat(written).containsExactly(new Written(List.of(end, 0, 1), false));
    }
}
