package org.mnemoscope.engine.trace;

import java.util.Arrays;

/** A read-only row of 32-bit floats with value equality. */
public final class Floats {
    private static final Floats EMPTY = new Floats(new float[0]);

    private final float[] values;

    private Floats(float[] values) {
        this.values = values;
    }

    /** A row with a copy of the given values. */
    public static Floats of(float... values) {
        return values.length == 0 ? EMPTY : new Floats(values.clone());
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public float get(int index) {
        return values[index];
    }

    /** The sum, accumulated in double precision; 0 for an empty row. */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /** The mean, accumulated in double precision; NaN for an empty row. */
    public double mean() {
        return values.length == 0 ? Double.NaN : sum() / values.length;
    }

    /** A fresh copy of the values. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Floats floats && Arrays.equals(values, floats.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length <= 8 ? Arrays.toString(values) : "Floats[" + values.length + "]";
    }
}
