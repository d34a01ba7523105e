package org.mnemoscope.app.workspace;

/** Where the reading stands. */
public enum ReadingState {
    /** Nothing was read yet. */
    IDLE,
    /** The text is being cut into tokens, the run file begun. */
    LOADING,
    READING,
    PAUSED,
    /** Read to the end, stopped by the person, or opened from a run file. */
    FINISHED,
    /** Ended early by a failure; what was read before is good. */
    FAILED;

    /** Whether the engine thread is at work on a reading, or waits inside one. */
    public boolean isUnderWay() {
        return this == LOADING || this == READING || this == PAUSED;
    }
}
