package org.mnemoscope.engine.metric;

import java.util.Arrays;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;

/** For every token of a text, where the same token (the same vocabulary id) came last before it. */
public final class LastMentions {
    private static final int NOWHERE = -1;

    private static final MentionZone[] ZONES = MentionZone.values();

    private final int[] previous;
    /** Ordinals: one byte a token, asked for a million times at once. */
    private final byte[] zones;

    private LastMentions(int[] previous, HmtSettings settings) {
        this.previous = previous;
        zones = new byte[previous.length];
        for (int token = 0; token < zones.length; token++) {
            zones[token] = (byte) zone(token, previous[token], settings).ordinal();
        }
    }

    public static LastMentions of(Ints tokenIds, HmtSettings settings) {
        int[] ids = tokenIds.toArray();
        int[] last = new int[1 + Arrays.stream(ids).max().orElse(0)];
        Arrays.fill(last, NOWHERE);
        int[] previous = new int[ids.length];
        for (int token = 0; token < ids.length; token++) {
            previous[token] = last[ids[token]];
            last[ids[token]] = token;
        }
        return new LastMentions(previous, settings);
    }

    /** The token where it came last; −1 for the first mention. */
    public int previous(int token) {
        return previous[token];
    }

    /** Tokens from the last mention to this one, at least 1; 0 for the first mention. */
    public int distance(int token) {
        return previous[token] == NOWHERE ? 0 : token - previous[token];
    }

    public MentionZone zone(int token) {
        return ZONES[zones[token]];
    }

    private static MentionZone zone(int token, int mention, HmtSettings settings) {
        if (mention == NOWHERE) {
            return MentionZone.NEVER;
        }
        int segment = token / settings.segmentTokens();
        int start = segment * settings.segmentTokens();
        if (mention >= start) {
            return MentionZone.SEGMENT;
        }
        if (mention >= start - settings.sensoryTokens()) {
            return MentionZone.SENSORY;
        }
        int oldestCached = segment - settings.cacheCapacity();
        return mention / settings.segmentTokens() >= oldestCached ? MentionZone.CACHE : MentionZone.EVICTED;
    }
}
