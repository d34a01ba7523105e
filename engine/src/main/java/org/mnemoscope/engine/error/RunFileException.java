package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/** A run file that cannot be written or opened. */
public final class RunFileException extends EngineException {
    private static final long serialVersionUID = 1L;

    public RunFileException(String whatFailed, String whatToDo) {
        this(whatFailed, whatToDo, null);
    }

    public RunFileException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed, whatToDo, cause);
    }
}
