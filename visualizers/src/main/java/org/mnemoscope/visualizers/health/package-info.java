/** Whether the memories stay apart: their lengths, their likeness, and over how many directions they spread. */
@NullMarked
package org.mnemoscope.visualizers.health;

import org.jspecify.annotations.NullMarked;
