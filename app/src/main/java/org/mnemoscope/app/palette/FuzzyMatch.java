package org.mnemoscope.app.palette;

import java.util.Locale;

/** How well a few typed letters fit a name: they must all come in it, in order; letters that stand together count most, then word beginnings. */
final class FuzzyMatch {
    /** The letters are not in the name. */
    static final int NONE = -1;

    private static final int AT_WORD_START = 8;
    private static final int AFTER_ANOTHER = 9;
    private static final int WITHIN = 1;

    private FuzzyMatch() {}

    /** A score that is higher the better it fits, or {@link #NONE}. An empty query fits everything alike. */
    static int score(String query, String name) {
        String letters = query.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String text = name.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return 0;
        }
        // best[j]: the best score where the letters so far end at j; the next letter may follow at any later place.
        int[] best = new int[text.length()];
        for (int i = 0; i < letters.length(); i++) {
            int[] next = new int[text.length()];
            int before = i == 0 ? 0 : NONE;
            for (int j = 0; j < text.length(); j++) {
                int touching = i > 0 && j > 0 && best[j - 1] != NONE ? best[j - 1] + AFTER_ANOTHER : NONE;
                int apart = before == NONE ? NONE : before + worth(text, j);
                next[j] = text.charAt(j) == letters.charAt(i) ? Math.max(touching, apart) : NONE;
                if (i > 0) {
                    before = Math.max(before, best[j]);
                }
            }
            best = next;
        }
        int most = NONE;
        for (int score : best) {
            most = Math.max(most, score);
        }
        return most;
    }

    private static int worth(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)) ? AT_WORD_START : WITHIN;
    }
}
