/** The model card: what a model is and whether it can be loaded, known before it is. */
@NullMarked
package org.mnemoscope.app.modelcard;

import org.jspecify.annotations.NullMarked;
