package org.mnemoscope.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.text.TextTokenizer;

/** Writes a text on, token by token, on the engine thread. */
public final class ContinuationLoop {
    private static final char NOT_YET_A_CHARACTER = '\uFFFD';

    private ContinuationLoop() {}

    /**
     * Writes until the tokens are there or it is stopped.
     *
     * @param stopped  asked before each token
     * @param receiver gets the text as it grows, in pieces of whole characters
     * @return the token ids written
     * @throws org.mnemoscope.engine.error.EngineException if the model cannot do it
     */
    public static List<Integer> run(
            MemoryModel model, ContinuationRequest request, BooleanSupplier stopped, Consumer<String> receiver) {
        Sampler sampler = new Sampler(request.sampling());
        List<Integer> ids = new ArrayList<>();
        try (Continuation continuation = model.continueFrom(request.place(), request.settings(), request.condition())) {
            String told = "";
            while (ids.size() < request.newTokens() && !stopped.getAsBoolean()) {
                int id = sampler.draw(continuation.nextLogits());
                ids.add(id);
                continuation.append(id);
                told = tell(model.tokenizer(), ids, told, receiver);
            }
        }
        return ids;
    }

    /** Passes on what is new; a character whose bytes are not all there yet waits for them. */
    private static String tell(TextTokenizer tokenizer, List<Integer> ids, String told, Consumer<String> receiver) {
        String all = tokenizer.decode(ids.stream().mapToInt(Integer::intValue).toArray());
        if (all.isEmpty() || all.charAt(all.length() - 1) == NOT_YET_A_CHARACTER || all.length() <= told.length()) {
            return told;
        }
        receiver.accept(all.substring(told.length()));
        return all;
    }
}
