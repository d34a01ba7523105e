package org.mnemoscope.engine.training;

/**
 * How gradients change weights: AdamW, or Muon for the matrices between the layers and AdamW for embeddings and vectors.
 *
 * @param muon    whether such matrices are changed by Muon, whose steps are as large as AdamW's at the same rate
 * @param beta1   decay of the mean of gradients
 * @param beta2   decay of the mean of squared gradients
 * @param epsilon added to the root of the latter
 * @param decay   weight decay of matrices; vectors have none
 * @param clip    the largest norm over all gradients
 */
public record OptimizerSettings(boolean muon, double beta1, double beta2, double epsilon, double decay, double clip) {}
