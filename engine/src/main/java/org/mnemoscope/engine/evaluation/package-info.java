/** What a model's memory is worth, measured: planted facts, repeated passages, interleaved books, NLL per reading condition. No DJL. */
@NullMarked
package org.mnemoscope.engine.evaluation;

import org.jspecify.annotations.NullMarked;
