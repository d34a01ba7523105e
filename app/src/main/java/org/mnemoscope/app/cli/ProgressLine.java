package org.mnemoscope.app.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * Segment, tokens per second and time left: one line drawn over and over where a person watches, else a line now and then, as a log
 * wants it.
 */
final class ProgressLine implements Consumer<RunEvent> {
    private static final double SECOND = 1e9;
    private static final double REDRAW_SECONDS = 0.1;
    private static final double LOG_SECONDS = 5;

    private final Terminal terminal;
    private final int segments;
    private final int tokens;
    private long startedAt;
    private long shownAt;
    private int shownLength;

    ProgressLine(Terminal terminal, ReadingRequest request) {
        this.terminal = terminal;
        segments = request.segmentsToRead();
        tokens = request.segmentation().tokens(segments - 1).end();
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            startedAt = terminal.nanoTime().getAsLong();
            shownAt = startedAt;
        } else if (event instanceof RunEvent.SegmentRead read) {
            progress(read.trace().segment(), read.trace().tokens());
        } else if (event instanceof RunEvent.Finished || event instanceof RunEvent.Failed) {
            end();
        }
    }

    private void progress(int segment, TokenRange range) {
        long now = terminal.nanoTime().getAsLong();
        boolean last = segment == segments - 1;
        double silence = (now - shownAt) / SECOND;
        if (last || silence >= (terminal.interactive() ? REDRAW_SECONDS : LOG_SECONDS)) {
            shownAt = now;
            show(line(segment, range.end(), (now - startedAt) / SECOND));
        }
    }

    private String line(int segment, int tokensRead, double seconds) {
        double speed = seconds > 0 ? tokensRead / seconds : 0;
        String left = speed > 0 ? clock((tokens - tokensRead) / speed) + " left" : "";
        return String.format(Locale.ROOT, "segment %d, %d of %d read, %,.0f tokens/s, %s", segment, segment + 1, segments, speed, left);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private void show(String line) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
            terminal.err().flush();
            shownLength = line.length();
        } else {
            terminal.err().println(line);
        }
    }

    private void end() {
        if (shownLength > 0) {
            terminal.err().println();
        }
    }
}
