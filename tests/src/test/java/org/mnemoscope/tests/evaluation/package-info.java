/** Evaluation with real models. */
@NullMarked
package org.mnemoscope.tests.evaluation;

import org.jspecify.annotations.NullMarked;
