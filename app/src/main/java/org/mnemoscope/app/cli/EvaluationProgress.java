package org.mnemoscope.app.cli;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mnemoscope.engine.evaluation.Progress;

/** How far an evaluation is: one line for each part, drawn over and over where a person watches. Ends it where the person wants no more. */
final class EvaluationProgress implements Progress {
    private final Terminal terminal;
    private final BooleanSupplier stopped;

    EvaluationProgress(Terminal terminal, BooleanSupplier stopped) {
        this.terminal = terminal;
        this.stopped = stopped;
    }

    /** @throws CancellationException if the person wants no more of it */
    @Override
    public void at(String part, int done, int all) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("the evaluation was stopped");
        }
        if (terminal.interactive()) {
            terminal.err().print("\r" + part + ": " + done + " of " + all + (done == all ? System.lineSeparator() : ""));
            terminal.err().flush();
        } else if (done == all) {
            terminal.err().println(part + ": " + all + " done");
        }
    }
}
