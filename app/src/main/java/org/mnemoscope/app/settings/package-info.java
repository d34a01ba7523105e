/** What is asked of the next reading, and what the program keeps between starts. */
@NullMarked
package org.mnemoscope.app.settings;

import org.jspecify.annotations.NullMarked;
