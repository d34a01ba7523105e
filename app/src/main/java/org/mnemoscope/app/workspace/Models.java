package org.mnemoscope.app.workspace;

/**
 * What can be done with models.
 *
 * @param room        where the loaded one lives
 * @param inspections looks at models without loading them
 * @param questions   asks the loaded one
 */
record Models(ModelRoom room, Inspections inspections, Questions questions) {}
