package org.mnemoscope.visualizers.common;

/** Short pieces of text for cards and lists. */
public final class Excerpts {
    private static final String ELLIPSIS = "…";

    private Excerpts() {}

    /** One line of at most {@code maxChars} chars: white space becomes single spaces, the cut falls between words. */
    public static String oneLine(String text, int maxChars) {
        return oneLine(text, maxChars, text.length());
    }

    /** As above for the front of a longer text of {@code fullLength} chars. */
    static String oneLine(String front, int maxChars, int fullLength) {
        String line = front.strip().replaceAll("\\s+", " ");
        if (line.length() <= maxChars) {
            return front.length() < fullLength ? line + ELLIPSIS : line;
        }
        int cut = line.lastIndexOf(' ', maxChars);
        int end = cut > maxChars / 2 ? cut : maxChars;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** A token as a person can see it: line breaks, tabs and lone spaces get a sign, an empty token a word. */
    public static String visibleToken(String token) {
        if (token.isEmpty()) {
            return Texts.get("view.token.empty");
        }
        String shown = token.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "⏎").replace("\t", "⇥");
        return shown.isBlank() ? shown.replace(' ', '␣') : shown.strip();
    }
}
