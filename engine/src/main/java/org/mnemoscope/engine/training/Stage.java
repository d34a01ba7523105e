package org.mnemoscope.engine.training;

import java.util.Optional;

/**
 * One stage of a training.
 *
 * @param name      shown in the log
 * @param steps     optimisation steps
 * @param batch     sequences per step
 * @param tokens    tokens per sequence that are predicted; of a memory stage, per segment
 * @param schedule  learning rate
 * @param optimizer AdamW or Muon, and clipping
 * @param memory    how to train a memory; empty for the backbone alone
 */
public record Stage(String name, int steps, int batch, int tokens, Schedule schedule, OptimizerSettings optimizer, Optional<MemoryPlan> memory) {}
