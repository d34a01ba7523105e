/** Backbone families: TorchScript sources and checkpoint-name tables, assembled into one module. */
@NullMarked
package org.mnemoscope.engine.backbone;

import org.jspecify.annotations.NullMarked;
