package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mnemoscope.engine.model.ModelCard;

/** What the terminal says before a model is loaded. */
final class LoadingLine {
    private LoadingLine() {}

    /** Names the settings that nobody gave: a misspelt one is among them, and would give wrong numbers without a word. */
    static void print(ModelCard card, Path folder, PrintStream err) {
        err.println("Loading " + card.name() + " from " + folder + ".");
        List<String> defaulted = card.origin().defaulted();
        if (!defaulted.isEmpty()) {
            err.println("By default, because hmt.json does not say: " + String.join(", ", defaulted)
                    + ". Wrong values give wrong numbers; ./mnemoscope inspect shows them.");
        }
    }
}
