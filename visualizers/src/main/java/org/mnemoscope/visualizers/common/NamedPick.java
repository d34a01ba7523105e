package org.mnemoscope.visualizers.common;

/** A selection that the person gave a name, to come back to. */
public record NamedPick(String name, Picked picked) {}
