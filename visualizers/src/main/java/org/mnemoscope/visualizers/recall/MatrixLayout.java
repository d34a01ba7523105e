package org.mnemoscope.visualizers.recall;

import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.common.RunSoFar;

/** What the columns of the recall matrix are. Columns count from 0. */
public enum MatrixLayout {
    /** Column i is segment i. */
    ABSOLUTE,
    /** Column d − 1 is the segment d before the reading one. */
    RELATIVE,
    /** Column j is place j of the cache, the oldest memory first. */
    SLOT;

    /** Columns of the whole matrix, at least 1. */
    int columns(RunSoFar run) {
        int farthest = Math.max(1, Math.min(run.segmentCount() - 1, run.header().settings().cacheCapacity()));
        return this == ABSOLUTE ? Math.max(1, run.segmentCount()) : farthest;
    }

    /** Where the recall of segment {@code reading} has its first weight; the others follow, {@link #step} columns on each. */
    int firstColumn(int reading, Recall recall) {
        return switch (this) {
            case ABSOLUTE -> recall.firstCachedSegment();
            case RELATIVE -> reading - recall.firstCachedSegment() - 1;
            case SLOT -> 0;
        };
    }

    int step() {
        return this == RELATIVE ? -1 : 1;
    }

    /** The segment whose memory a cell stands for; below 0 where there is none. {@code first} is the oldest segment in the cache. */
    int recalled(int reading, int first, int column) {
        return switch (this) {
            case ABSOLUTE -> column;
            case RELATIVE -> reading - column - 1;
            case SLOT -> first + column;
        };
    }

    /** The column of a segment's memory in a row. */
    int column(int reading, int first, int recalled) {
        return switch (this) {
            case ABSOLUTE -> recalled;
            case RELATIVE -> reading - recalled - 1;
            case SLOT -> recalled - first;
        };
    }

    /** The columns {@code [from, to)} of a row whose memories the cache had dropped: from. */
    int evictedFrom(int reading, Recall recall) {
        return this == RELATIVE ? reading - recall.firstCachedSegment() : 0;
    }

    /** And to. */
    int evictedTo(int reading, Recall recall) {
        return switch (this) {
            case ABSOLUTE -> recall.firstCachedSegment();
            case RELATIVE -> reading;
            case SLOT -> 0;
        };
    }

    /** The number that a column bears on the axis. */
    int label(int column) {
        return this == RELATIVE ? column + 1 : column;
    }
}
