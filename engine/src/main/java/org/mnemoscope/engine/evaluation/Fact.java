package org.mnemoscope.engine.evaluation;

/**
 * Something that a document says once and asks for later.
 *
 * @param kind      what it is about, as {@code animal}
 * @param name      whom it is about, with the title: {@code Captain Irving}
 * @param value     the answer: {@code fox}
 * @param statement the sentence that says it: {@code Captain Irving kept a fox in the garden.}
 * @param cue       the sentence that asks for it, without the value: {@code What animal did Captain Irving keep?}
 * @param lead      the beginning of the answer's sentence, up to the value: {@code The animal of Captain Irving was a}
 */
public record Fact(String kind, String name, String value, String statement, String cue, String lead) {}
