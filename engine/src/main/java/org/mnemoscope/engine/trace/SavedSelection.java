package org.mnemoscope.engine.trace;

/**
 * A selection that a person gave a name. Sets are rows of pairs: the first index of a range and the one after its last.
 *
 * @param colour   one of the colours of named selections, from 0
 * @param tokens   empty: all tokens of the segments
 * @param memories by the segments that wrote them; empty: the memories of the segments
 */
public record SavedSelection(String name, int colour, Ints segments, Ints tokens, Ints memories) {
    public SavedSelection {
        if (name.isBlank() || colour < 0 || !arePairs(segments) || !arePairs(tokens) || !arePairs(memories)) {
            throw new IllegalArgumentException("no selection: " + name);
        }
    }

    private static boolean arePairs(Ints row) {
        int last = -1;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) <= last) {
                return false;
            }
            last = row.get(i);
        }
        return row.size() % 2 == 0;
    }
}
