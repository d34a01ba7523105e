package org.mnemoscope.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.model.Ablations;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Recall;

/**
 * What one memory was worth to a segment: the segment read again without it.
 *
 * @param segment     the segment whose memory was left out
 * @param weight      its recall weight, of the reading
 * @param withAllNats −ln p of the tokens from the segment's second on, with all memories
 * @param nllNats     −ln p of these tokens without the memory
 */
public record LeaveOneOut(int segment, float weight, Floats withAllNats, Floats nllNats) {
    /** How much the segment's NLL grew without the memory, over all tokens from its second on, in nats. */
    public double changeNats() {
        return nllNats.sum() - withAllNats.sum();
    }

    /** As above over the tokens that count: those with an index in the segment of at least {@link TokenScope#skipped()}. */
    public double changeNats(TokenScope scope) {
        double change = 0;
        for (int i = Math.max(0, scope.skipped() - 1); i < nllNats.size(); i++) {
            change += (double) nllNats.get(i) - withAllNats.get(i);
        }
        return change;
    }

    /**
     * Leaves out the memories with the largest recall weights, one at a time, on the engine thread. The recall weights of the
     * others are renormalised.
     *
     * @param place  the segment, with all memories before it: memory i is that of segment i
     * @param recall of the same segment, as it was read
     * @param most   at most so many memories
     * @return largest weight first
     * @throws org.mnemoscope.engine.error.ReadingException if the model has no recall
     */
    public static List<LeaveOneOut> strongest(MemoryModel model, Place place, HmtSettings settings, Recall recall, int most) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < recall.weights().size(); i++) {
            order.add(recall.firstCachedSegment() + i);
        }
        order.sort((a, b) -> Float.compare(weight(recall, b), weight(recall, a)));
        List<Integer> asked = order.subList(0, Math.min(most, order.size()));
        Ablations ablations = model.leaveOut(place, settings, asked);
        List<LeaveOneOut> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(new LeaveOneOut(asked.get(i), weight(recall, asked.get(i)), ablations.nllNats(), ablations.without().get(i)));
        }
        return answers;
    }

    private static float weight(Recall recall, int segment) {
        return recall.weights().get(segment - recall.firstCachedSegment());
    }
}
