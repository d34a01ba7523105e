package org.mnemoscope.engine.reading;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.MemoryShortage;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.text.TextHash;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.engine.trace.TokenRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of one text, on the calling thread, which must be the model's engine thread. */
public final class ReadingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);

    private final MemoryModel model;
    private final ReadingRequest request;
    private final ReadingControl control;
    private final Consumer<RunEvent> receiver;
    private int segmentsRead;

    private ReadingLoop(MemoryModel model, ReadingRequest request, ReadingControl control, Consumer<RunEvent> receiver) {
        this.model = model;
        this.request = request;
        this.control = control;
        this.receiver = receiver;
    }

    /**
     * Reads until the text, the segment limit or the person ends it. The receiver gets one Started, then segments and pauses, then one
     * Finished or Failed. Whatever fails in between, in the model or in the receiver, becomes Failed; the segments before stay good.
     *
     * @param receiver called on this thread; {@link RunEvents#toAll} makes one of several
     * @throws EngineException before Started, if this text cannot be read by this model
     */
    public static void run(MemoryModel model, ReadingRequest request, ReadingControl control, Consumer<RunEvent> receiver) {
        ReadingChecks.requireReadable(model, request);
        ReadingLoop loop = new ReadingLoop(model, request, control, receiver);
        try (SegmentReader reader = model.newReader(request.settings(), request.conditions(), request.topTokens())) {
            loop.read(reader);
        }
    }

    private void read(SegmentReader reader) {
        try {
            receiver.accept(new RunEvent.Started(header(), request.text(), request.document().chapters()));
            readSegments(reader);
        } catch (RuntimeException | OutOfMemoryError failure) {
            fail(failure);
            return;
        }
        boolean complete = segmentsRead == request.segmentation().segmentCount();
        receiver.accept(new RunEvent.Finished(segmentsRead, complete));
    }

    private void readSegments(SegmentReader reader) {
        Segmentation segmentation = request.segmentation();
        int end = request.segmentsToRead();
        while (segmentsRead < end && control.awaitTurn(this::paused, this::resumed)) {
            TokenRange tokens = segmentation.tokens(segmentsRead);
            int[] ids = ids(tokens);
            announce(reader, segmentation);
            RunEvent event = new RunEvent.SegmentRead(reader.read(tokens, ids));
            segmentsRead++;
            receiver.accept(event);
        }
    }

    /** What comes next does not depend on how many segments are to be read, so that neither do the last bits of the numbers. */
    private void announce(SegmentReader reader, Segmentation segmentation) {
        int end = Math.min(segmentation.segmentCount(), segmentsRead + 1 + reader.lookAhead());
        if (end > segmentsRead + 1) {
            reader.announce(IntStream.range(segmentsRead + 1, end).mapToObj(n -> ids(segmentation.tokens(n))).toList());
        }
    }

    private int[] ids(TokenRange tokens) {
        return request.text().tokenIds().slice(tokens.start(), tokens.end());
    }

    private void paused() {
        receiver.accept(new RunEvent.Paused(segmentsRead));
    }

    private void resumed() {
        receiver.accept(new RunEvent.Resumed(segmentsRead));
    }

    private void fail(Throwable failure) {
        LOG.error("Reading failed after {} segments", segmentsRead, failure);
        RunEvent.Failed event = failed(failure);
        try {
            receiver.accept(event);
        } catch (RuntimeException second) {
            // The receivers that can still hear have the first failure by now; this one is only of use in the log.
            LOG.error("Could not pass on that the reading failed", second);
        }
    }

    private RunEvent.Failed failed(Throwable failure) {
        if (failure instanceof EngineException told) {
            return new RunEvent.Failed(segmentsRead, told.whatFailed(), told.whatToDo());
        } else if (MemoryShortage.isIn(failure)) {
            String wayOut = model.device().startsWith("cuda")
                    ? "Open the model again on the device cpu or in bf16, or lower segment_length in hmt.json"
                    : "Close other programs, lower segment_length in hmt.json, or use a smaller model";
            return new RunEvent.Failed(segmentsRead,
                    "There was not enough memory on the device " + model.device() + " to read segment " + segmentsRead + ".",
                    wayOut + "; the segments before are kept.");
        }
        return new RunEvent.Failed(segmentsRead,
                "Something unexpected went wrong at segment " + segmentsRead + ".",
                "The segments before are kept; the log says more, please report it.");
    }

    /** What the model folder left to defaults, but for what the person then chose for this reading. */
    private SettingsOrigin origin() {
        SettingsOrigin origin = model.card().origin();
        boolean chosen = request.settings().recallPrecision() != model.settings().recallPrecision();
        return chosen ? origin.chosen("recall_precision") : origin;
    }

    private RunHeader header() {
        return new RunHeader(
                model.card().name(),
                model.card().family(),
                model.weightsSha256(),
                request.document().title(),
                request.document().source(),
                TextHash.sha256(request.text().text()),
                request.settings(),
                origin(),
                List.copyOf(request.conditions()),
                model.device(),
                model.dtype(),
                Instant.now(),
                Versions.current());
    }
}
