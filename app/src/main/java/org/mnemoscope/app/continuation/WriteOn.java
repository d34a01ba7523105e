package org.mnemoscope.app.continuation;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.whatif.ContinuationLoop;
import org.mnemoscope.engine.whatif.ContinuationRequest;
import org.mnemoscope.engine.whatif.Sampling;
import org.mnemoscope.engine.whatif.Written;
import org.mnemoscope.visualizers.common.Texts;

/**
 * Writes on under every condition, a token each in turn, on the engine thread.
 *
 * @param modelSha256 hash of the weights that made the run: its memories mean nothing to another model
 * @param pastEnd     whether to write on where the model would end its text
 */
record WriteOn(
        String modelSha256, Place place, HmtSettings settings, List<ReadingCondition> conditions, Sampling sampling, int newTokens,
        boolean pastEnd)
        implements Questions.Question<Piece> {

    @Override
    public void answer(MemoryModel model, Consumer<Piece> parts, BooleanSupplier stopped) {
        if (!model.weightsSha256().equals(modelSha256)) {
            throw new ReadingException(Texts.get("app.continuation.other_model", model.card().name()),
                    Texts.get("app.continuation.other_model_todo"));
        }
        Set<Integer> endTokens = pastEnd ? Set.of() : model.endTokens();
        List<ContinuationRequest> requests = conditions.stream()
                .map(condition -> new ContinuationRequest(place, settings, condition, sampling, newTokens, endTokens)).toList();
        List<Written> written = ContinuationLoop.run(
                model, requests, stopped, (condition, text) -> parts.accept(new Piece(condition, text, 0, false)));
        for (int i = 0; i < written.size(); i++) {
            parts.accept(new Piece(conditions.get(i), "", written.get(i).ids().size(), written.get(i).ended()));
        }
    }
}
