package org.mnemoscope.visualizers.reader;

/**
 * Many plain-text books break their lines at about 70 chars. Shown as they are they would be ragged in a pane of any
 * other width, so their single line breaks are shown as spaces. Char positions never change.
 */
final class Reflow {
    private static final int SAMPLE = 60_000;
    private static final int SHORTEST_WRAPPED = 45;
    private static final int LONGEST_WRAPPED = 100;
    private static final int ENOUGH_LINES = 20;

    private Reflow() {}

    /** Whether most lines that are followed by another line of the same paragraph are about one page line long. */
    static boolean isHardWrapped(String text) {
        int wrapped = 0;
        int inner = 0;
        int start = 0;
        int limit = Math.min(text.length(), SAMPLE);
        for (int end = text.indexOf('\n'); end >= 0 && end < limit; end = text.indexOf('\n', start)) {
            int length = contentLength(text, start, end);
            if (length > 0 && end + 1 < text.length() && !isBlankLine(text, end + 1)) {
                inner++;
                wrapped += length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED ? 1 : 0;
            }
            start = end + 1;
        }
        return inner >= ENOUGH_LINES && wrapped > 0.6 * inner;
    }

    /** The text to show: the same length, line breaks within paragraphs as spaces if {@code flow}, no control characters. */
    static String display(String part, boolean flow) {
        char[] shown = part.toCharArray();
        int lineStart = 0;
        for (int i = 0; i < shown.length; i++) {
            char c = shown[i];
            if (c == '\n') {
                boolean inner = i + 1 < part.length() && !isBlankLine(part, i + 1);
                if (flow && inner && contentLength(part, lineStart, i) >= SHORTEST_WRAPPED) {
                    shown[i] = ' ';
                }
                lineStart = i + 1;
            } else if (c == '\r' || c != '\t' && Character.isISOControl(c)) {
                shown[i] = ' ';
            }
        }
        return new String(shown);
    }

    private static int contentLength(String text, int start, int end) {
        return text.substring(start, end).strip().length();
    }

    private static boolean isBlankLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
