/** The command line: reading, inspecting and exporting without a window. The only place that prints. */
@NullMarked
package org.mnemoscope.app.cli;

import org.jspecify.annotations.NullMarked;
