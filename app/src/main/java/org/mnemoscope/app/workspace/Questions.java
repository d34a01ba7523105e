package org.mnemoscope.app.workspace;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.concurrent.Inbox;
import org.mnemoscope.engine.model.MemoryModel;

/**
 * Questions to the loaded model beside a reading. Each has a number, and only the newest is listened to: an older one is
 * stopped, its asker is told that this was all, and what it still says is dropped. Belongs to the FX thread.
 */
public final class Questions {
    /**
     * A question, answered on the engine thread.
     *
     * @param <P> parts of the answer that are told while it grows
     */
    public interface Question<P> {
        /**
         * Answers, unless stopped before.
         *
         * @param parts   gets each part of the answer
         * @param stopped looked at between parts
         * @throws org.mnemoscope.engine.error.EngineException if the model cannot
         */
        void answer(MemoryModel model, Consumer<P> parts, BooleanSupplier stopped);
    }

    /** Who asked. Called on the FX thread. */
    public interface Asker<P> {
        /** The next parts. */
        void heard(List<P> parts);

        /** That was all; the question may have been stopped. */
        void answered();

        void failed(Throwable why);
    }

    private final AppThreads threads;
    private final ModelRoom room;
    private int newest;
    private Runnable displace = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();

    Questions(AppThreads threads, ModelRoom room) {
        this.threads = threads;
        this.room = room;
    }

    /** Asks, in place of any question before. */
    public <P> void ask(Question<P> question, Asker<P> asker) {
        stop();
        Runnable before = displace;
        int number = ++newest;
        displace = asker::answered;
        before.run();
        AtomicBoolean stopThis = new AtomicBoolean();
        stop = stopThis;
        Inbox<P> parts = new Inbox<>(threads.pulse(), heard -> {
            if (number == newest) {
                asker.heard(heard);
            }
        });
        threads.call(
                threads.engine(),
                () -> {
                    question.answer(room.model(), parts::post, stopThis::get);
                    return number;
                },
                answered -> threads.pulse().execute(() -> end(number, asker::answered)), // behind the last parts, which come at a pulse
                thrown -> threads.pulse().execute(() -> end(number, () -> asker.failed(thrown))));
    }

    private void end(int number, Runnable telling) {
        if (number == newest) {
            displace = () -> {};
            telling.run();
        }
    }

    /** Ends the question in work after its next part; what it said so far stays. */
    public void stop() {
        stop.set(true);
    }

    /** Ends the question in work and drops what it still says. */
    public void forget() {
        stop();
        newest++;
        displace = () -> {};
    }
}
