package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;

/** Summaries computed ahead, several at once, are those that would be computed one by one. */
class LookAheadTest {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);

    /** Of summaries; the tolerance of parity (fixtures/README.md). */
    private static final float TOLERANCE = 2e-5f;

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void announcedSegmentsChangeNothing(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            List<SegmentTrace> ahead = ParityMeasure.read(model, model.settings(), fixture.ids(), HMT);
            assertThat(ahead).as("time of a pass that made several summaries counts for none of the main passes")
                    .allSatisfy(trace -> assertThat(trace.timing().main()).isPositive());
            try (HmtReader alone = model.newReader(model.settings(), HMT)) {
                for (SegmentTrace trace : ahead) {
                    compare(name, trace, alone.read(trace.tokens(), ids(fixture, trace.tokens())));
                }
            }
        }
    }

    @Test
    void wrongAnnouncementsChangeNothingEither() {
        Fixture fixture = Fixture.open("llama-tiny");
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU);
                HmtReader misled = model.newReader(model.settings(), HMT);
                HmtReader alone = model.newReader(model.settings(), HMT)) {
            Segmentation segmentation = new Segmentation(fixture.ids().length, model.settings().segmentTokens());
            assertThat(misled.lookAhead()).as("segments this reader would like to know").isPositive();
            misled.announce(List.of(ids(fixture, segmentation.tokens(2)), ids(fixture, segmentation.tokens(0)), new int[] {7}));
            for (int n = 0; n < segmentation.segmentCount(); n++) {
                TokenRange tokens = segmentation.tokens(n);
                compare("misled", misled.read(tokens, ids(fixture, tokens)), alone.read(tokens, ids(fixture, tokens)));
            }
            assertThat(misled.residentTensors()).isEqualTo(alone.residentTensors());
        }
    }

    private static int[] ids(Fixture fixture, TokenRange tokens) {
        return Arrays.copyOfRange(fixture.ids(), tokens.start(), tokens.end());
    }

    private static void compare(String name, SegmentTrace actual, SegmentTrace expected) {
        assertThat(actual.summaryEmbedding().orElseThrow().toArray()).as("%s, segment %d", name, actual.segment())
                .usingComparatorWithPrecision(TOLERANCE).containsExactly(expected.summaryEmbedding().orElseThrow().toArray());
    }
}
