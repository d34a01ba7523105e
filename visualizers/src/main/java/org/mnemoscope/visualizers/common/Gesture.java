package org.mnemoscope.visualizers.common;

/** How something was selected: gives each step that can be undone its name. */
public enum Gesture {
    /** A range along an axis of segments. */
    BRUSH("view.gesture.brush"),
    /** One thing more, or one less. */
    TOGGLE("view.gesture.toggle"),
    /** A shape drawn around points. */
    LASSO("view.gesture.lasso"),
    /** A part of the recall matrix. */
    RECTANGLE("view.gesture.rectangle"),
    /** Rows of a table. */
    ROWS("view.gesture.rows"),
    /** Everything beyond a threshold. */
    THRESHOLD("view.gesture.threshold"),
    /** The hits of a search. */
    FIND("view.gesture.find"),
    /** A selection that has a name. */
    NAMED("view.gesture.named"),
    CLEAR("view.gesture.clear");

    private final String key;

    Gesture(String key) {
        this.key = key;
    }

    /** The step from one selection to the next in words, as: brush of segments 3–40. */
    String words(Picked next) {
        return Texts.get(key, next.words());
    }
}
