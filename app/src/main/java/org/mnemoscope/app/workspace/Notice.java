package org.mnemoscope.app.workspace;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.MemoryShortage;
import org.mnemoscope.visualizers.common.Texts;

/**
 * Something the person should know, shown without stopping the window.
 *
 * @param kind    how grave it is
 * @param what    one sentence: what happened
 * @param todo    one sentence: what to do about it; may be empty
 * @param details technical details to copy into a report; may be empty, never shown by themselves
 * @param choices what the person may answer; none for a plain message
 */
public record Notice(Kind kind, String what, String todo, String details, List<Choice> choices) {
    /** How grave a notice is. */
    public enum Kind {
        INFORMATION,
        QUESTION,
        ERROR
    }

    /** One answer: its label, and what it does after the notice is gone. */
    public record Choice(String label, Runnable deed) {}

    public Notice {
        choices = List.copyOf(choices);
    }

    public static Notice information(String what, String todo) {
        return new Notice(Kind.INFORMATION, what, todo, "", List.of());
    }

    public static Notice question(String what, String todo, Choice... choices) {
        return new Notice(Kind.QUESTION, what, todo, "", List.of(choices));
    }

    public static Notice error(String what, String todo) {
        return new Notice(Kind.ERROR, what, todo, "", List.of());
    }

    /** Both, each on a line of its own, with the choices of this one. */
    Notice and(Notice other) {
        return new Notice(kind, what + "\n" + other.what, todo + "\n" + other.todo, details + other.details, choices);
    }

    /** The sentences of an {@link EngineException}; for anything else, a sentence that owns up to a fault of the program. */
    public static Notice of(Throwable thrown, Choice... choices) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        if (thrown instanceof EngineException failure) {
            return new Notice(Kind.ERROR, failure.whatFailed(), failure.whatToDo(), trace.toString(), List.of(choices));
        }
        boolean memory = MemoryShortage.isIn(thrown);
        String what = memory
                ? Texts.get("app.error.memory")
                : Texts.get("app.error.unexpected");
        String todo = memory
                ? Texts.get("app.error.memory_todo")
                : Texts.get("app.error.unexpected_todo");
        return new Notice(Kind.ERROR, what, todo, trace.toString(), List.of(choices));
    }
}
