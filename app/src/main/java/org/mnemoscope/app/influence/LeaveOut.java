package org.mnemoscope.app.influence;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mnemoscope.app.workspace.Places;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.engine.whatif.LeaveOneOut;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.influence.Influence;

/**
 * Reads segments of a run again without each of their strongest memories, on the engine thread; a segment is one part of the answer.
 *
 * @param traces   of the run, from segment 0
 * @param segments those with recall
 */
record LeaveOut(RunHeader header, TokenizedText text, List<SegmentTrace> traces, List<Integer> segments, int most)
        implements Questions.Question<List<Influence>> {
    LeaveOut {
        traces = List.copyOf(traces);
        segments = List.copyOf(segments);
    }

    @Override
    public void answer(MemoryModel model, Consumer<List<Influence>> parts, BooleanSupplier stopped) {
        if (!model.weightsSha256().equals(header.modelSha256())) {
            throw new ReadingException(Texts.get("app.continuation.other_model", model.card().name()),
                    Texts.get("app.influence.other_model_todo"));
        }
        TokenScope secondHalf = TokenScope.secondHalf(header.settings());
        for (int segment : segments) {
            if (stopped.getAsBoolean()) {
                return;
            }
            SegmentTrace trace = traces.get(segment);
            List<LeaveOneOut> answers = LeaveOneOut.strongest(model,
                    Places.within(text, traces, header.settings(), segment, trace.tokens().size()), header.settings(), trace.recall().orElseThrow(), most);
            parts.accept(answers.stream().map(answer -> new Influence(
                    segment, answer.segment(), answer.weight(), answer.changeNats(), answer.changeNats(secondHalf))).toList());
        }
    }
}
