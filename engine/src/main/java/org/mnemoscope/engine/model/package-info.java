/** What a loaded model can do, without saying how: loading, inspecting, reading one segment. */
@NullMarked
package org.mnemoscope.engine.model;

import org.jspecify.annotations.NullMarked;
