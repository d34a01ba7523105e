package org.mnemoscope.engine.metric;

import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * Which tokens of each segment a number runs over. The summary reads the first tokens of a segment before they are predicted, so the
 * memory prompt may help exactly these by a leak; the second half is free of it.
 *
 * @param skipped tokens left out at the front of every segment
 */
public record TokenScope(int skipped) {
    /** Every scored token. */
    public static final TokenScope ALL = new TokenScope(0);

    public TokenScope {
        if (skipped < 0) {
            throw new IllegalArgumentException("cannot skip " + skipped + " tokens");
        }
    }

    /** Only tokens that the summary pass did not read: index in the segment at least {@link HmtSettings#summaryTokens()}. */
    public static TokenScope secondHalf(HmtSettings settings) {
        return new TokenScope(settings.summaryTokens());
    }

    /** The first token of a segment that counts; the segment's end if none does. */
    public int firstToken(TokenRange segment) {
        return Math.max(segment.firstScored(), Math.min(segment.end(), segment.start() + skipped));
    }
}
