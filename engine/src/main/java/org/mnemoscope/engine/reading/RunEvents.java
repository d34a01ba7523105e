package org.mnemoscope.engine.reading;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.RunEvent;

/** Sends one stream of events to several receivers. */
public final class RunEvents {
    private RunEvents() {}

    /**
     * A receiver that hands every event to all of {@code receivers}, in their order. One that fails does not keep the event from the
     * others; its failure is thrown when all have got it (the first, if several fail).
     */
    @SafeVarargs
    public static Consumer<RunEvent> toAll(Consumer<? super RunEvent>... receivers) {
        List<Consumer<? super RunEvent>> all = List.of(receivers);
        return event -> {
            @Nullable RuntimeException first = null;
            for (Consumer<? super RunEvent> receiver : all) {
                try {
                    receiver.accept(event);
                } catch (RuntimeException e) {
                    if (first == null) {
                        first = e;
                    } else {
                        first.addSuppressed(e);
                    }
                }
            }
            if (first != null) {
                throw first;
            }
        };
    }
}
