/** Documents and tokenizers that are broken on purpose. */
@NullMarked
package org.mnemoscope.tests.documents;

import org.jspecify.annotations.NullMarked;
