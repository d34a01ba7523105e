/** What is open and what happens to it: the state that all features share, and the deeds that change it. */
@NullMarked
package org.mnemoscope.app.workspace;

import org.jspecify.annotations.NullMarked;
