package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.concurrent.Inbox;
import org.mnemoscope.app.workspace.Notice.Choice;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.reading.ReadingControl;
import org.mnemoscope.engine.run.RunFiles;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Texts;

/** Play, pause, step, stop. At most one reading at a time. Belongs to the FX thread. */
public final class ReadingSession {
    private final Workspace workspace;
    private final AppThreads threads;
    private final Models models;
    private final FilePicker picker;
    private ReadingControl control = new ReadingControl();
    private int segmentLimit;
    private @Nullable Path nextRunFile;
    private @Nullable Runnable afterwards;

    ReadingSession(Workspace workspace, AppThreads threads, Models models, FilePicker picker) {
        this.workspace = workspace;
        this.threads = threads;
        this.models = models;
        this.picker = picker;
    }

    /** Starts a reading, pauses it, or lets it go on, as its state asks for. */
    public void playOrPause() {
        switch (workspace.state()) {
            case READING -> pause();
            case PAUSED -> resume();
            default -> start();
        }
    }

    /** Starts a reading from the first segment. A second start while one is under way is refused with a sentence. */
    public void start() {
        begin(freshControl(false), true);
    }

    /** Reads one segment and waits; starts a reading if none is under way. */
    public void step() {
        if (workspace.state() == ReadingState.READING || workspace.state() == ReadingState.PAUSED) {
            workspace.stateProperty().set(ReadingState.PAUSED);
            control.step();
            return;
        }
        begin(freshControl(true), true);
    }

    /** Ends the reading after the segment in work, which may take a while, and keeps what was read. */
    public void stop() {
        if (workspace.state().isUnderWay() && !control.isStopped()) {
            workspace.activities().add(Texts.get("app.reading.stopping"));
        }
        control.stop();
    }

    /** Does something once no reading is under way, stopping the one that is. */
    public void stopThen(Runnable next) {
        if (workspace.state().isUnderWay()) {
            afterwards = next;
            stop();
        } else {
            next.run();
        }
    }

    private void pause() {
        control.pause();
        workspace.stateProperty().set(ReadingState.PAUSED);
    }

    private void resume() {
        control.resume();
        workspace.stateProperty().set(ReadingState.READING);
    }

    private void begin(ReadingControl begun, boolean recorded) {
        Document document = workspace.document();
        if (workspace.state().isUnderWay()) {
            tell(Notice.information(Texts.get("app.reading.under_way"), Texts.get("app.reading.under_way_todo")));
        } else if (document == null) {
            tell(Notice.information(Texts.get("app.reading.no_text"), Texts.get("app.reading.no_text_todo")));
        } else if (workspace.model() == null) {
            tell(Notice.information(Texts.get("app.reading.no_model"), Texts.get("app.reading.no_model_todo")));
        } else {
            workspace.noticeProperty().set(null);
            workspace.stateProperty().set(ReadingState.LOADING);
            models.questions().stop(); // the reading would wait for it
            control = begun;
            send(document, recorded);
        }
    }

    /** Reads with the model that is there when the engine thread comes to it: one that is being loaded now goes first. */
    private void send(Document document, boolean recorded) {
        ReadingOptions options = workspace.settings().reading();
        segmentLimit = options.limit().orElse(Integer.MAX_VALUE);
        Path folder = workspace.settings().runFolderOrDefault();
        ReadingJob job = new ReadingJob(document, options, control, listener());
        threads.call(
                threads.engine(),
                () -> {
                    MemoryModel model = models.room().model();
                    Path file = recorded
                            ? RunFiles.freeName(folder, document.title(), model.card().name(), LocalDate.now())
                            : null;
                    threads.fx().execute(() -> nextRunFile = file);
                    return job.run(model, file);
                },
                this::jobEnded,
                this::failedEarly);
    }

    private ReadingJob.Listener listener() {
        Inbox<RunEvent> inbox = new Inbox<>(threads.pulse(), this::hear);
        FirstFrames first = new FirstFrames(threads.pulse(), workspace.selection().turns());
        return new ReadingJob.Listener() {
            @Override
            public void heard(RunEvent event) {
                inbox.post(event);
                first.await();
            }

            @Override
            public void recordingLost(RunFileException why) {
                threads.fx().execute(() -> askToGoOn(why));
            }
        };
    }

    /** All events since the last pulse. One reading starts and ends once, so the order within a kind is all that counts. */
    private void hear(List<RunEvent> events) {
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Started started) {
                started(started.header(), started.text());
            }
        }
        workspace.append(events.stream()
                .filter(RunEvent.SegmentRead.class::isInstance)
                .map(event -> ((RunEvent.SegmentRead) event).trace())
                .toList());
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Paused) {
                workspace.stateProperty().set(ReadingState.PAUSED);
            } else if (event instanceof RunEvent.Resumed) {
                workspace.stateProperty().set(ReadingState.READING);
            } else if (event instanceof RunEvent.Finished) {
                end(ReadingState.FINISHED);
            } else if (event instanceof RunEvent.Failed failed) {
                tell(Notice.error(failed.whatFailed(), failed.whatToDo()));
                end(ReadingState.FAILED);
            }
        }
    }

    private void started(RunHeader header, TokenizedText text) {
        workspace.beginRun(header, text, segmentLimit);
        if (nextRunFile != null) {
            workspace.runFileProperty().set(nextRunFile);
            workspace.recordingProperty().set(Recording.LIVE);
            workspace.settingsProperty().set(workspace.settings().withRecentRun(nextRunFile));
        }
        workspace.stateProperty().set(control.isPaused() ? ReadingState.PAUSED : ReadingState.READING);
    }

    private void end(ReadingState how) {
        workspace.activities().remove(Texts.get("app.reading.stopping"));
        workspace.stateProperty().set(how);
        if (workspace.recordingProperty().get() == Recording.LIVE) {
            workspace.recordingProperty().set(Recording.DONE);
        }
        Runnable next = afterwards;
        afterwards = null;
        if (next != null) {
            next.run();
        }
    }

    private void jobEnded(boolean begun) {
        if (!begun) { // stopped before there was anything to read; otherwise the events have told or will tell
            end(ReadingState.IDLE);
        }
    }

    /** Nothing was read: the text does not suit the model, or the run file cannot be begun. */
    private void failedEarly(Throwable why) {
        tell(why instanceof RunFileException ? cannotRecord(why) : Notice.of(why));
        end(ReadingState.IDLE);
    }

    private Notice cannotRecord(Throwable why) {
        boolean oneStep = control.isPaused();
        return Notice.of(
                why,
                new Choice(Texts.get("app.recording.other_folder"), () -> picker.runFolder().ifPresent(folder -> {
                    workspace.settingsProperty().set(workspace.settings().withRunFolder(folder.toString()));
                    begin(freshControl(oneStep), true);
                })),
                new Choice(Texts.get("app.recording.read_without"), () -> begin(freshControl(oneStep), false)));
    }

    private static ReadingControl freshControl(boolean oneStep) {
        ReadingControl fresh = new ReadingControl();
        if (oneStep) {
            fresh.step();
        }
        return fresh;
    }

    private void askToGoOn(RunFileException why) {
        workspace.recordingProperty().set(Recording.LOST);
        tell(Notice.of(
                why,
                new Choice(Texts.get("app.recording.go_on_without"), this::resume),
                new Choice(Texts.get("app.recording.stop"), this::stop)));
    }

    private void tell(Notice notice) {
        workspace.noticeProperty().set(notice);
    }
}
