/** What single memories were worth to a segment, beside the weight that recall gave them. */
@NullMarked
package org.mnemoscope.visualizers.influence;

import org.jspecify.annotations.NullMarked;
