package org.mnemoscope.engine.training;

import org.mnemoscope.engine.text.TextTokenizer;

/** The texts of a training and what cuts them into tokens. */
record TrainingTexts(TextTokenizer tokenizer, TrainingText training, TrainingText heldOut) {}
