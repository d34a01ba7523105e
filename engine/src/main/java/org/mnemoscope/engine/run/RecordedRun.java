package org.mnemoscope.engine.run;

import java.util.List;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * A run as its file holds it: enough for every view and number, without a model.
 *
 * @param header   what was read with what
 * @param text     the whole text, also the part that was not read
 * @param chapters structure of the text
 * @param segments the segments read, in order from 0
 * @param ending   how the reading ended
 * @param marks    what a person has added
 */
public record RecordedRun(RunHeader header, TokenizedText text, Chapters chapters, List<SegmentTrace> segments, RunEnding ending,
        Marks marks) {
    public RecordedRun {
        segments = List.copyOf(segments);
    }

    /** Whether the whole text was read. */
    public boolean complete() {
        return ending == RunEnding.COMPLETE;
    }
}
