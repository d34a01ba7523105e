package org.mnemoscope.app.workspace;

import java.util.List;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * How far a reading is.
 *
 * @param segmentsRead    segments read so far
 * @param segmentCount    segments that will be read in all
 * @param tokensPerSecond text tokens per second of model time over the latest segments; 0 before the first
 * @param secondsLeft     model time the rest will take at that speed; 0 before the first segment
 */
public record ReadingProgress(int segmentsRead, int segmentCount, double tokensPerSecond, double secondsLeft) {
    public static final ReadingProgress NONE = new ReadingProgress(0, 0, 0, 0);

    /** The speed is that of so many segments: steady enough to read, quick enough to follow. */
    private static final int LATEST = 20;

    /** The progress after these segments of a text that has {@code tokensToRead} tokens in {@code segmentCount} segments. */
    public static ReadingProgress after(List<SegmentTrace> traces, int segmentCount, int tokensToRead) {
        if (traces.isEmpty()) {
            return new ReadingProgress(0, segmentCount, 0, 0);
        }
        double tokens = 0;
        double millis = 0;
        for (SegmentTrace trace : traces.subList(Math.max(0, traces.size() - LATEST), traces.size())) {
            tokens += trace.tokens().size();
            millis += trace.timing().totalMillis();
        }
        double speed = millis > 0 ? tokens / millis * 1000 : 0;
        int left = Math.max(0, tokensToRead - traces.get(traces.size() - 1).tokens().end());
        return new ReadingProgress(traces.size(), segmentCount, speed, speed > 0 ? left / speed : 0);
    }

    /** The share read, from 0 to 1. */
    public double fraction() {
        return segmentCount == 0 ? 0 : (double) segmentsRead / segmentCount;
    }
}
