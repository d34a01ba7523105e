package org.mnemoscope.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;

class ContinuationLoopTest {
    private static ContinuationRequest request(ReadingCondition condition, int last, int count) {
        Place place = new Place(List.of(), Ints.of(), Ints.of(last));
        return new ContinuationRequest(place, FakeModel.SETTINGS, condition, Sampling.greedy(), count);
    }

    private final List<ContinuationRequest> requests =
            List.of(request(ReadingCondition.HMT, 7, 3), request(ReadingCondition.NO_MEMORY, 20, 2));

    @Test
    void writesTheWishedNumberOfTokensInTurnAndStreamsTheirText() {
        List<String> pieces = new ArrayList<>();
        List<List<Integer>> ids = ContinuationLoop.run(new FakeModel(), requests, () -> false,
                (condition, piece) -> pieces.add(condition.key() + piece));
        assertThat(ids).containsExactly(List.of(8, 9, 10), List.of(21, 22));
        assertThat(pieces).containsExactly("hmt word8", "no_memory word21", "hmt word9", "no_memory word22", "hmt word10");
    }

    @Test
    void stopsWhenAskedWithAllTextsOfOneLength() {
        AtomicInteger asked = new AtomicInteger();
        List<List<Integer>> ids = ContinuationLoop.run(new FakeModel(), requests, () -> asked.incrementAndGet() > 1, (condition, piece) -> {});
        assertThat(ids).containsExactly(List.of(8), List.of(21));
    }
}
