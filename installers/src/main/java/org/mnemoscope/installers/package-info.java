/** Makes the image and the installers of the program with the JDK's own jlink and jpackage. A build tool: nothing of it is shipped. */
@NullMarked
package org.mnemoscope.installers;

import org.jspecify.annotations.NullMarked;
