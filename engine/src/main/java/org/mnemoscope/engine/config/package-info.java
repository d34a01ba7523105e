/** Settings files: hmt.json and config.json as validated records. */
@NullMarked
package org.mnemoscope.engine.config;

import org.jspecify.annotations.NullMarked;
