package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/** A training that cannot start or go on. */
public final class TrainingException extends EngineException {
    private static final long serialVersionUID = 1L;

    public TrainingException(String whatFailed, String whatToDo) {
        this(whatFailed, whatToDo, null);
    }

    public TrainingException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed, whatToDo, cause);
    }
}
