package org.mnemoscope.engine.metric;

import org.mnemoscope.engine.trace.Floats;

/** Lengths and angles of embeddings. */
public final class Vectors {
    private Vectors() {}

    /** a · b, summed in double precision; both of one length. */
    public static double dot(Floats a, Floats b) {
        // Four sums, so that no addition waits for the one before it.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = a.size() & ~3;
        for (int i = 0; i < whole; i += 4) {
            s0 += (double) a.get(i) * b.get(i);
            s1 += (double) a.get(i + 1) * b.get(i + 1);
            s2 += (double) a.get(i + 2) * b.get(i + 2);
            s3 += (double) a.get(i + 3) * b.get(i + 3);
        }
        for (int i = whole; i < a.size(); i++) {
            s0 += (double) a.get(i) * b.get(i);
        }
        return s0 + s1 + s2 + s3;
    }

    /** ‖a‖ = √(a · a). */
    public static double norm(Floats a) {
        return Math.sqrt(dot(a, a));
    }

    /** cos(a, b) = a · b / (‖a‖ ‖b‖), −1 to 1; NaN if one of them is zero. */
    public static double cosine(Floats a, Floats b) {
        double cosine = dot(a, b) / (norm(a) * norm(b));
        return Double.isNaN(cosine) ? Double.NaN : Math.max(-1, Math.min(1, cosine));
    }
}
