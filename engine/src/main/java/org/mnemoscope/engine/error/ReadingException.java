package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/** A reading that cannot start or go on. */
public final class ReadingException extends EngineException {
    private static final long serialVersionUID = 1L;

    public ReadingException(String whatFailed, String whatToDo) {
        this(whatFailed, whatToDo, null);
    }

    public ReadingException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed, whatToDo, cause);
    }
}
