package org.mnemoscope.tests.recorder;

import java.nio.file.Path;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.RunEvents;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.trace.RunEvent;

/** A program that records a long reading into the file it is given and says so after each segment. It is killed in the middle. */
public final class RecordingChild {
    /** More than any test lets it read. */
    static final int WORDS = 400_000;

    private RecordingChild() {}

    public static void main(String[] args) {
        try (RunRecorder recorder = RunRecorder.create(Path.of(args[0]))) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(WORDS), RunEvents.toAll(recorder, event -> {
                if (event instanceof RunEvent.SegmentRead read) {
                    System.out.println(read.trace().segment());
                }
            }));
        }
    }
}
