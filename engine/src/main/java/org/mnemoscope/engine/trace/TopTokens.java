package org.mnemoscope.engine.trace;

import java.util.List;

/**
 * The likeliest tokens at each of several places, likeliest first, in one row after the other.
 *
 * @param perPlace how many for each place; 0 only where there is no place
 * @param ids      vocabulary ids
 * @param texts    the text of each id on its own
 * @param nats     −ln p of each
 */
public record TopTokens(int perPlace, Ints ids, List<String> texts, Floats nats) {
    public static final TopTokens NONE = new TopTokens(0, Ints.of(), List.of(), Floats.of());

    public TopTokens {
        texts = List.copyOf(texts);
        boolean whole = perPlace == 0 ? ids.size() == 0 : perPlace > 0 && ids.size() % perPlace == 0;
        if (!whole || texts.size() != ids.size() || nats.size() != ids.size()) {
            throw new IllegalArgumentException(ids.size() + " ids, " + texts.size() + " texts and " + nats.size()
                    + " values in rows of " + perPlace);
        }
    }

    /** For how many places there is a row. */
    public int places() {
        return perPlace == 0 ? 0 : ids.size() / perPlace;
    }

    /** The id of rank {@code rank} (0 is the likeliest) at a place. */
    public int id(int place, int rank) {
        return ids.get(place * perPlace + rank);
    }

    public String text(int place, int rank) {
        return texts.get(place * perPlace + rank);
    }

    /** −ln p. */
    public float nats(int place, int rank) {
        return nats.get(place * perPlace + rank);
    }
}
