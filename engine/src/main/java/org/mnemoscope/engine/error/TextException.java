package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/** A text that cannot be read. */
public final class TextException extends EngineException {
    private static final long serialVersionUID = 1L;

    public TextException(String whatFailed, String whatToDo) {
        this(whatFailed, whatToDo, null);
    }

    public TextException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed, whatToDo, cause);
    }
}
