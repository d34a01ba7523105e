package org.mnemoscope.engine.evaluation;

import org.mnemoscope.engine.trace.Ints;

/** A text with its title, as token ids of the model's own tokenizer. */
public record Book(String title, Ints ids) {}
