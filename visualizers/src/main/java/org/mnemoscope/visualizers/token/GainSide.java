package org.mnemoscope.visualizers.token;

/** Which end of the ranking of gains is listed. */
public enum GainSide {
    /** Most helped first. */
    HELPED,
    /** Most hurt first. */
    HURT
}
