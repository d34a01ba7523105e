package org.mnemoscope.engine.metric;

/**
 * A mean over tokens with an interval that does not take the tokens of one segment for independent: the segments are the units.
 * The interval is the normal 95 % one, with the variance of a ratio of sums over segments (linearised).
 */
public final class ClusteredMean {
    private static final double Z_95 = 1.959964;

    private double sum;
    private long count;
    private int clusters;
    private double sumSquares;
    private double products;
    private double countSquares;
    private double openSum;
    private int openCount;

    /** One more token of the segment in work. */
    public void add(double value) {
        openSum += value;
        openCount++;
    }

    /** The segment in work is over; one without tokens does not count. */
    public void endSegment() {
        if (openCount > 0) {
            sum += openSum;
            count += openCount;
            clusters++;
            sumSquares += openSum * openSum;
            products += openSum * openCount;
            countSquares += (double) openCount * openCount;
            openSum = 0;
            openCount = 0;
        }
    }

    /** Tokens of the segments that are over. */
    public long count() {
        return count;
    }

    /** NaN for no token. */
    public double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Half the width of the 95 % interval; NaN for fewer than two segments. */
    public double halfWidth() {
        if (clusters < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = Math.max(0, sumSquares - 2 * mean * products + mean * mean * countSquares);
        return Z_95 * Math.sqrt(squares * clusters / (clusters - 1)) / count;
    }
}
