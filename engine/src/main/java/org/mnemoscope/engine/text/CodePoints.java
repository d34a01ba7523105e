package org.mnemoscope.engine.text;

import java.util.Arrays;

/**
 * Translates offsets of one text between UTF-16 chars, as Java counts, and Unicode code points, as Python and tokenizers count. Both
 * agree but for characters outside the Basic Multilingual Plane, so only those are remembered.
 */
public final class CodePoints {
    /** UTF-16 offsets of the characters that take two chars, ascending. */
    private final int[] pairs;

    private final int length;

    private CodePoints(int[] pairs, int length) {
        this.pairs = pairs;
        this.length = length;
    }

    public static CodePoints of(String text) {
        int[] pairs = new int[16];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * count);
                }
                pairs[count++] = i++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count), text.length() - count);
    }

    /** The length of the text in code points. */
    public int length() {
        return length;
    }

    /** The code points before a UTF-16 offset; an offset inside a character counts it as before. */
    public int fromUtf16(int offset) {
        int at = Arrays.binarySearch(pairs, offset - 1);
        // A pair at offset − 1 is split by the offset: its first char already stands for the whole code point.
        return offset - (at >= 0 ? at : -at - 1);
    }

    /** The UTF-16 offset of a code point offset. */
    public int toUtf16(int codePoint) {
        // The i-th pair has code point offset pairs[i] − i; find how many lie before.
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
