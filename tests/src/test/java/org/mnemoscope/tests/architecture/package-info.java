/** The rules of docs/architecture.md §2 as tests. Written as methods: field-style rules can silently run not at all. */
@NullMarked
package org.mnemoscope.tests.architecture;

import org.jspecify.annotations.NullMarked;
