package org.mnemoscope.engine.metric;

/** Whether a row repeats itself: its correlation with itself some places on. */
public final class Autocorrelation {
    /** With fewer pairs than this a correlation says nothing. */
    private static final int FEWEST_PAIRS = 8;
    private static final double TINY = 1e-24;

    private Autocorrelation() {}

    /**
     * r_l = Σ (x_i − x̂_i)(x_{i+l} − x̂_{i+l}) / Σ (x_i − x̂_i)², where x̂ is the straight line fitted to the row by least squares: a slow
     * rise or fall over the whole row is no repetition.
     *
     * @param row finite values
     * @return r_0 = 1, r_1, ... as far as eight pairs remain; empty for a row that is shorter, or straight
     */
    public static double[] detrended(double[] row) {
        if (row.length < FEWEST_PAIRS) {
            return new double[0];
        }
        double[] rest = withoutLine(row);
        double power = product(rest, 0);
        if (power <= TINY * product(row, 0)) {
            return new double[0];
        }
        double[] correlations = new double[row.length - FEWEST_PAIRS + 1];
        for (int lag = 0; lag < correlations.length; lag++) {
            correlations[lag] = product(rest, lag) / power;
        }
        return correlations;
    }

    private static double[] withoutLine(double[] row) {
        double middle = (row.length - 1) / 2.0;
        double mean = 0;
        for (double value : row) {
            mean += value / row.length;
        }
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < row.length; i++) {
            slope += (i - middle) * (row[i] - mean);
            spread += (i - middle) * (i - middle);
        }
        double[] rest = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            rest[i] = row[i] - mean - slope / spread * (i - middle);
        }
        return rest;
    }

    private static double product(double[] row, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < row.length; i++) {
            sum += row[i] * row[i + lag];
        }
        return sum;
    }
}
