package org.mnemoscope.visualizers.common;

/**
 * What find in the text has found: marked in every view, beside the selection and not part of it.
 *
 * @param tokens   the tokens of all hits
 * @param segments the segments that hold hits
 * @param current  the tokens of the hit that the person stands on; empty before the first
 */
public record Hits(IndexSet tokens, IndexSet segments, IndexSet current) {
    public static final Hits NONE = new Hits(IndexSet.EMPTY, IndexSet.EMPTY, IndexSet.EMPTY);
}
