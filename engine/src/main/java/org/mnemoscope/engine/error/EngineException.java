package org.mnemoscope.engine.error;

import org.jspecify.annotations.Nullable;

/**
 * A failure told to the person: what failed and what to do next, in plain sentences; a technical detail only for the log.
 */
public abstract sealed class EngineException extends RuntimeException
        permits TextException, ModelException, RunFileException, ReadingException, TrainingException {
    private static final long serialVersionUID = 1L;

    private final String whatFailed;
    private final String whatToDo;

    /**
     * @param whatFailed one sentence: what is wrong
     * @param whatToDo   one sentence: what to do about it
     * @param cause      for the log, or null
     */
    protected EngineException(String whatFailed, String whatToDo, @Nullable Throwable cause) {
        super(whatFailed + " " + whatToDo, cause);
        this.whatFailed = whatFailed;
        this.whatToDo = whatToDo;
    }

    public String whatFailed() {
        return whatFailed;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
