/** Numbers derived from traces: perplexity, memory gain, recall statistics, projections. Pure functions. */
@NullMarked
package org.mnemoscope.engine.metric;

import org.jspecify.annotations.NullMarked;
