package org.mnemoscope.visualizers.common;

import java.util.List;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/** A view of one run, live or opened from a file. All calls come on the FX thread, {@link #append} at most once per pulse. */
public interface TraceView {
    /** Forgets what was shown and gets ready for a run of this header and text. */
    void begin(RunHeader header, TokenizedText text);

    /** The structure of the text; told after {@link #begin} where there is one. */
    default void structure(Chapters chapters) {}

    /** What the text tells and asks for; told after {@link #begin} where it is known. */
    default void answers(AnswerKey key) {}

    /** The next segments, in order, following on those before. */
    void append(List<SegmentTrace> traces);

    /** Back to the empty state, with a sentence saying what will be seen here. */
    void clear();
}
