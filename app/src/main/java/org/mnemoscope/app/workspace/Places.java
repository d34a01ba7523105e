package org.mnemoscope.app.workspace;

import java.util.List;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/** Places in a run from which a model can go on, taken from the traces of a run: nothing is read again. */
public final class Places {
    private Places() {}

    /**
     * The place behind the first tokens of a segment, which stays open: its own memory is not among the memories.
     *
     * @param segment    index into {@code traces}
     * @param openTokens how many of its tokens, 1 to all
     */
    public static Place within(TokenizedText text, List<SegmentTrace> traces, HmtSettings settings, int segment, int openTokens) {
        int start = traces.get(segment).tokens().start();
        List<Floats> memories = traces.subList(0, segment).stream().flatMap(trace -> trace.memoryEmbedding().stream()).toList();
        int tail = Math.max(0, start - settings.sensoryTokens());
        return new Place(memories, Ints.of(text.tokenIds().slice(tail, start)), Ints.of(text.tokenIds().slice(start, start + openTokens)));
    }
}
