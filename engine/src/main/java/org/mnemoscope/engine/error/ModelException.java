package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/** A model folder, checkpoint or tokenizer that cannot be used. */
public final class ModelException extends EngineException {
    private static final long serialVersionUID = 1L;

    public ModelException(String whatFailed, String whatToDo) {
        this(whatFailed, whatToDo, null);
    }

    public ModelException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed, whatToDo, cause);
    }
}
