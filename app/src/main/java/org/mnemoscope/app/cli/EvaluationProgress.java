package org.mnemoscope.app.cli;

import org.mnemoscope.engine.evaluation.Progress;

/** How far an evaluation is: one line for each part, drawn over and over where a person watches. */
final class EvaluationProgress implements Progress {
    private final Terminal terminal;

    EvaluationProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(String part, int done, int all) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + part + ": " + done + " of " + all + (done == all ? System.lineSeparator() : ""));
            terminal.err().flush();
        } else if (done == all) {
            terminal.err().println(part + ": " + all + " done");
        }
    }
}
