package org.mnemoscope.visualizers.figure;

import java.util.ArrayList;
import java.util.List;

/** Text that has only so much room. */
public final class Words {
    private Words() {}

    /** The text if it fits, else as many of its words as fit, and an ellipsis. */
    public static String fitted(Pen pen, String text, TextLook look, double width) {
        if (pen.widthOf(text, look) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.lastIndexOf(' ', end - 1);
            if (end <= 0) {
                break;
            }
            String shorter = text.substring(0, end) + " …";
            if (pen.widthOf(shorter, look) <= width) {
                return shorter;
            }
        }
        return "…";
    }

    /** The text in lines; a word longer than a line stands out of it. */
    public static List<String> wrapped(Pen pen, String text, TextLook look, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && pen.widthOf(line + " " + word, look) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
