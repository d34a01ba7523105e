package org.mnemoscope.engine.trace;

import java.util.Arrays;

/** A read-only row of 32-bit integers with value equality. */
public final class Ints {
    private final int[] values;

    private Ints(int[] values) {
        this.values = values;
    }

    /** A row with a copy of the given values. */
    public static Ints of(int... values) {
        return new Ints(values.clone());
    }

    public int size() {
        return values.length;
    }

    public int get(int index) {
        return values[index];
    }

    /** A fresh copy of the values in {@code [start, end)}. */
    public int[] slice(int start, int end) {
        return Arrays.copyOfRange(values, start, end);
    }

    /** A fresh copy of all values. */
    public int[] toArray() {
        return values.clone();
    }

    /** Like {@link Arrays#binarySearch(int[], int)}; the row must be sorted. */
    public int binarySearch(int value) {
        return Arrays.binarySearch(values, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ints ints && Arrays.equals(values, ints.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length <= 8 ? Arrays.toString(values) : "Ints[" + values.length + "]";
    }
}
