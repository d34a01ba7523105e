package org.mnemoscope.visualizers.distance;

/** What is counted at each distance. */
public enum DistanceMeasure {
    /** Share of recalls whose strongest memory lies there: the paper's plot. */
    STRONGEST,
    /** Mean weight over the recalls whose cache held a memory there. */
    MEAN_WEIGHT
}
