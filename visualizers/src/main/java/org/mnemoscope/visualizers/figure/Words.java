package org.mnemoscope.visualizers.figure;

import java.util.ArrayList;
import java.util.List;

/** Text that has only so much room. */
public final class Words {
    /** Widths in ems: of a column, of a bold letter on average, of what stands around a heading. */
    private static final double LEAST_COLUMN = 5;
    private static final double LETTER = 0.66;
    private static final double COLUMN_PADDING = 2.2;

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

    /** The text if it fits, else as many of its letters as fit, and an ellipsis. */
    public static String cut(Pen pen, String text, TextLook look, double width) {
        if (pen.widthOf(text, look) <= width) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 0 && pen.widthOf(text.substring(0, end).strip() + "…", look) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
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

    /** The width of a table's column that shows its heading whole, and a number below a short one; {@code em} is the size of letters. */
    public static double headingWidth(String heading, double em) {
        return em * Math.max(LEAST_COLUMN, LETTER * heading.length() + COLUMN_PADDING);
    }
}
