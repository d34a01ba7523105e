/** What leaves the program: a run as JSON lines, figures as pictures, data and scripts. */
@NullMarked
package org.mnemoscope.app.export;

import org.jspecify.annotations.NullMarked;
