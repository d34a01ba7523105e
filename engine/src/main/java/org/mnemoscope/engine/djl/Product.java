package org.mnemoscope.engine.djl;

/** A matrix product [rows, in] x [in, out]. */
public record Product(int rows, int out, int in) {
    /** A multiply and an add for every term. */
    public double flops() {
        return 2.0 * rows * out * in;
    }
}
