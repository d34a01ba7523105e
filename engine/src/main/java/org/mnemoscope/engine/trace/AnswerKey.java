package org.mnemoscope.engine.trace;

import java.util.List;

/**
 * Where a text tells facts and where it asks for them again: what a memory should recall is known there.
 *
 * @param facts in the order in which they are told; none for most texts
 */
public record AnswerKey(List<Fact> facts) {
    /** Of a text whose answers nobody wrote down. */
    public static final AnswerKey NONE = new AnswerKey(List.of());

    public AnswerKey {
        facts = List.copyOf(facts);
    }

    /**
     * One fact. Offsets count chars of the text.
     *
     * @param told     first char of the sentence that tells it
     * @param toldEnd  the char after it
     * @param asked    first char of the sentence that asks for it, with its answer
     * @param askedEnd the char after it
     */
    public record Fact(int told, int toldEnd, int asked, int askedEnd) {
        public Fact {
            if (!(0 <= told && told < toldEnd && toldEnd <= asked && asked < askedEnd)) {
                throw new IllegalArgumentException("a fact is told before it is asked for");
            }
        }
    }
}
