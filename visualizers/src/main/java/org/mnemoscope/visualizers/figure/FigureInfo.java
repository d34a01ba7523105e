package org.mnemoscope.visualizers.figure;

import org.mnemoscope.visualizers.common.Texts;

/**
 * What a figure says about itself. Its words are the texts {@code figure.ID.*}, which a test holds complete.
 *
 * @param id short name in files and keys: lower case, words joined by hyphens
 */
public record FigureInfo(String id) {
    public String title() {
        return text("title");
    }

    /** The question that the figure answers. */
    public String question() {
        return text("question");
    }

    /** What is shown, in words. */
    public String definition() {
        return text("definition");
    }

    public String formula() {
        return text("formula");
    }

    public String unit() {
        return text("unit");
    }

    /** Which passes over the text it needed. */
    public String passes() {
        return text("passes");
    }

    private String text(String part) {
        return Texts.get("figure." + id + "." + part);
    }
}
