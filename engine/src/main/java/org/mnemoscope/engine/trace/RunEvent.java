package org.mnemoscope.engine.trace;

/** What the engine thread tells the world, in order: one Started, then segments and pauses, then one Finished or Failed. */
public sealed interface RunEvent {
    /** Reading begins. */
    record Started(RunHeader header, TokenizedText text, Chapters chapters) implements RunEvent {}

    /** A segment was read. */
    record SegmentRead(SegmentTrace trace) implements RunEvent {}

    /** The loop waits; {@code segmentsRead} are complete. */
    record Paused(int segmentsRead) implements RunEvent {}

    /** The loop goes on after a pause. */
    record Resumed(int segmentsRead) implements RunEvent {}

    /** Reading ended as wished: at the text's end, or stopped by the person. */
    record Finished(int segmentsRead, boolean complete) implements RunEvent {}

    /** Reading ended early; the segments before are good. Both sentences are meant for the person. */
    record Failed(int segmentsRead, String whatFailed, String whatToDo) implements RunEvent {}
}
