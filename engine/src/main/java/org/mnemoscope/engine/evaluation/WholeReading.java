package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/** Reads token ids from the first to the last segment, with empty memory at the beginning. */
final class WholeReading {
    private WholeReading() {}

    static List<SegmentTrace> of(MemoryModel model, Set<ReadingCondition> conditions, Ints ids) {
        Segmentation segmentation = new Segmentation(ids.size(), model.settings().segmentTokens());
        List<SegmentTrace> traces = new ArrayList<>(segmentation.segmentCount());
        try (SegmentReader reader = model.newReader(model.settings(), conditions)) {
            for (int segment = 0; segment < segmentation.segmentCount(); segment++) {
                TokenRange tokens = segmentation.tokens(segment);
                traces.add(reader.read(tokens, ids.slice(tokens.start(), tokens.end())));
            }
        }
        return traces;
    }

    /** Those of the wanted conditions that the model allows. */
    static Set<ReadingCondition> allowed(MemoryModel model, Set<ReadingCondition> wanted) {
        EnumSet<ReadingCondition> both = EnumSet.copyOf(wanted);
        both.retainAll(model.conditions());
        return both;
    }
}
