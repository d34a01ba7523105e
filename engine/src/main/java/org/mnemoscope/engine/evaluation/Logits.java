package org.mnemoscope.engine.evaluation;

/** What logits over a vocabulary say of one token. */
final class Logits {
    private Logits() {}

    /** −ln softmax(logits)[id]. */
    static double nll(float[] logits, int id) {
        float most = logits[strongest(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - most);
        }
        return Math.log(sum) + most - logits[id];
    }

    /** The index of the greatest; the first of equals. */
    static int strongest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }
}
