package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.reading.ReadingControl;
import org.mnemoscope.engine.reading.ReadingLoop;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;

/** One reading, as it goes on the engine thread: the text becomes tokens, the run file is begun, the loop runs. */
final class ReadingJob {
    /** Who wants to know how it goes. Called on the engine thread. */
    interface Listener {
        /** Every event, after it was recorded. */
        void heard(RunEvent event);

        /** The run file could not be written any longer; the reading waits, and nothing read so far is lost. */
        void recordingLost(RunFileException why);
    }

    private final Document document;
    private final ReadingOptions options;
    private final ReadingControl control;
    private final Listener listener;
    private @Nullable RunRecorder recorder;

    ReadingJob(Document document, ReadingOptions options, ReadingControl control, Listener listener) {
        this.document = document;
        this.options = options;
        this.control = control;
        this.listener = listener;
    }

    /**
     * Reads to the end, or until stopped.
     *
     * @param runFile where to record; null to leave no record
     * @return false if it was stopped before the first event
     * @throws RunFileException if the run file cannot be begun; nothing was read then
     * @throws EngineException  if this text cannot be read by this model
     */
    boolean run(MemoryModel model, @Nullable Path runFile) {
        Set<ReadingCondition> conditions = options.conditionsOf(model.conditions());
        ReadingRequest request = new ReadingRequest(
                document,
                model.tokenizer().tokenize(document.text()),
                options.effective(model.settings()),
                conditions,
                options.segmentLimit() == 0 ? OptionalInt.empty() : OptionalInt.of(options.segmentLimit()),
                options.topTokens());
        if (control.isStopped()) {
            return false;
        }
        recorder = runFile == null ? null : RunRecorder.create(runFile);
        try {
            ReadingLoop.run(model, request, control, this::accept);
            return true;
        } finally {
            dropRecorder();
        }
    }

    private void accept(RunEvent event) {
        RunRecorder recording = recorder;
        if (recording != null) {
            try {
                recording.accept(event);
            } catch (RunFileException lost) {
                control.pause(); // before anything else is read unrecorded
                dropRecorder();
                listener.recordingLost(lost);
            }
        }
        listener.heard(event);
    }

    private void dropRecorder() {
        RunRecorder ended = recorder;
        recorder = null;
        if (ended != null) {
            ended.close();
        }
    }
}
