package org.mnemoscope.engine.trace;

/**
 * How a text of {@code tokenCount} tokens is cut: from the left, S tokens each, the last one shorter (hmt-spec §2).
 */
public record Segmentation(int tokenCount, int segmentTokens) {
    public Segmentation {
        if (tokenCount < 0 || segmentTokens < 1) {
            throw new IllegalArgumentException(tokenCount + " tokens in segments of " + segmentTokens);
        }
    }

    public int segmentCount() {
        return (int) (((long) tokenCount + segmentTokens - 1) / segmentTokens);
    }

    public TokenRange tokens(int segment) {
        int start = segment * segmentTokens;
        return new TokenRange(start, Math.min(tokenCount, start + segmentTokens));
    }

    public int segmentOf(int token) {
        return token / segmentTokens;
    }
}
