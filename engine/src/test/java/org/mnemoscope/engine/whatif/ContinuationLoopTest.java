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
    private final ContinuationRequest request = new ContinuationRequest(
            new Place(List.of(), Ints.of(), Ints.of(7)), FakeModel.SETTINGS, ReadingCondition.HMT, Sampling.greedy(), 4);

    @Test
    void writesTheWishedNumberOfTokensAndStreamsTheirText() {
        List<String> pieces = new ArrayList<>();
        List<Integer> ids = ContinuationLoop.run(new FakeModel(), request, () -> false, pieces::add);
        assertThat(ids).containsExactly(8, 9, 10, 11);
        assertThat(pieces).containsExactly(" word8", " word9", " word10", " word11");
    }

    @Test
    void stopsWhenAsked() {
        AtomicInteger asked = new AtomicInteger();
        List<Integer> ids = ContinuationLoop.run(new FakeModel(), request, () -> asked.incrementAndGet() > 2, piece -> {});
        assertThat(ids).containsExactly(8, 9);
    }
}
