/** Training: a backbone from scratch, HMT plugged into a backbone; recipes, batches, optimisation, checkpoints, export. */
@NullMarked
package org.mnemoscope.engine.training;

import org.jspecify.annotations.NullMarked;
