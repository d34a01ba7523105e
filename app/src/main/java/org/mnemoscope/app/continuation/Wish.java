package org.mnemoscope.app.continuation;

import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.whatif.Sampling;
import org.mnemoscope.visualizers.common.Texts;

/**
 * How to write on, as it was typed.
 *
 * @param openTokens after so many tokens of the segment; empty for all
 * @param greedy     whether the likeliest token is always taken; temperature, top-p and seed are not looked at then
 * @param official   whether the rules of the official generation hold rather than those of the run
 */
record Wish(
        String openTokens, String newTokens, boolean greedy, String temperature, String topP, String seed, boolean official) {
    private static final int MOST = 100_000;

    /** What cannot be understood, in a sentence; empty if all can. */
    String problem(int segmentSize) {
        if (integer(newTokens, 1, MOST) < 0) {
            return Texts.get("app.continuation.error_new", MOST);
        }
        if (!openTokens.isBlank() && integer(openTokens, 1, segmentSize) < 0) {
            return Texts.get("app.continuation.error_open", segmentSize);
        }
        if (!greedy && !(number(temperature) > 0 && number(temperature) <= 100)) {
            return Texts.get("app.continuation.error_temperature");
        }
        if (!greedy && !(number(topP) > 0 && number(topP) <= 1)) {
            return Texts.get("app.continuation.error_top_p");
        }
        return greedy || integer(seed, 0, Integer.MAX_VALUE) >= 0 ? "" : Texts.get("app.continuation.error_seed");
    }

    int newTokenCount() {
        return integer(newTokens, 1, MOST);
    }

    int openTokenCount(int segmentSize) {
        return openTokens.isBlank() ? segmentSize : integer(openTokens, 1, segmentSize);
    }

    Sampling sampling() {
        return greedy ? Sampling.greedy() : new Sampling(number(temperature), number(topP), integer(seed, 0, Integer.MAX_VALUE));
    }

    /** The run's settings, under the official rules with the half rounded down and √h (hmt-spec §9). */
    HmtSettings settings(HmtSettings run) {
        return official ? run.withSummary(0.5, HalfRule.FLOOR).withRecall(run.recallPrecision(), RecallScale.SQRT) : run;
    }

    /** −1 for anything but a whole number in this range. */
    private static int integer(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= least && value <= most ? value : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    /** NaN for what is no number. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
