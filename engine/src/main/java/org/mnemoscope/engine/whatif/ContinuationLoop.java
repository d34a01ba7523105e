package org.mnemoscope.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.ReadingCondition;

/** Writes a text on, token by token, on the engine thread, under one condition or several. */
public final class ContinuationLoop {
    private static final char NOT_YET_A_CHARACTER = '\uFFFD';

    private ContinuationLoop() {}

    /**
     * Writes until the tokens are there or it is stopped: the conditions in turn, a token each, so that their texts can be compared
     * while they grow and when they are stopped.
     *
     * @param requests each of another condition
     * @param stopped  asked before each turn
     * @param receiver gets the condition and the next piece of its text, of whole characters
     * @return what was written for each request
     * @throws org.mnemoscope.engine.error.EngineException if the model cannot do it
     */
    public static List<Written> run(MemoryModel model, List<ContinuationRequest> requests, BooleanSupplier stopped,
            BiConsumer<ReadingCondition, String> receiver) {
        List<Writer> writers = new ArrayList<>();
        try {
            requests.forEach(request -> writers.add(new Writer(model, request)));
            while (!writers.stream().allMatch(Writer::isDone) && !stopped.getAsBoolean()) {
                writers.stream().filter(writer -> !writer.isDone()).forEach(writer -> writer.write(receiver));
            }
        } finally {
            writers.forEach(writer -> writer.continuation.close());
        }
        return writers.stream().map(writer -> new Written(writer.ids, writer.ended)).toList();
    }

    /** One text that grows. */
    private static final class Writer {
        private final TextTokenizer tokenizer;
        private final ContinuationRequest request;
        private final Sampler sampler;
        private final Continuation continuation;
        private final List<Integer> ids = new ArrayList<>();
        private String told = "";
        private boolean ended;

        Writer(MemoryModel model, ContinuationRequest request) {
            this.tokenizer = model.tokenizer();
            this.request = request;
            this.sampler = new Sampler(request.sampling());
            this.continuation = model.continueFrom(request.place(), request.settings(), request.condition());
        }

        boolean isDone() {
            return ended || ids.size() >= request.newTokens();
        }

        void write(BiConsumer<ReadingCondition, String> receiver) {
            int id = sampler.draw(continuation.nextLogits());
            ids.add(id);
            ended = request.endTokens().contains(id);
            if (ended) {
                return; // its text is a mark of the tokenizer, not a word of the model
            }
            continuation.append(id);
            tell(receiver);
        }

        /** Passes on what is new; a character whose bytes are not all there yet waits for them. */
        private void tell(BiConsumer<ReadingCondition, String> receiver) {
            String all = tokenizer.decode(ids.stream().mapToInt(Integer::intValue).toArray());
            if (!all.isEmpty() && all.charAt(all.length() - 1) != NOT_YET_A_CHARACTER && all.length() > told.length()) {
                receiver.accept(request.condition(), all.substring(told.length()));
                told = all;
            }
        }
    }
}
