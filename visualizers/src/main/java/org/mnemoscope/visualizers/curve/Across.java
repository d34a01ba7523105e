package org.mnemoscope.visualizers.curve;

import org.mnemoscope.visualizers.common.Texts;

/** What the x axis counts. */
public enum Across {
    SEGMENT("view.perplexity.across.segment"),
    TOKENS("view.perplexity.across.tokens"),
    PERCENT("view.perplexity.across.percent"),
    /** As {@link #SEGMENT}, with the titles of chapters in place of numbers. */
    CHAPTER("view.perplexity.across.chapter");

    private final String key;

    Across(String key) {
        this.key = key;
    }

    String words() {
        return Texts.get(key);
    }
}
