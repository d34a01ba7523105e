package org.mnemoscope.app.checkpoint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.visualizers.common.Texts;

/**
 * What stands in the form.
 *
 * @param typed          the text of each field
 * @param lengthIsWindow whether the length typed is L, the whole window, rather than S
 */
record Entries(
        Map<Field, String> typed, boolean lengthIsWindow, HalfRule halfRule, RecallScale scale, RecallPrecision precision) {
    private static final int MOST = 1_000_000;

    Entries {
        typed = Map.copyOf(typed);
    }

    /** What is wrong, beside which field; empty if nothing is. */
    Map<Field, String> errors() {
        Map<Field, String> errors = new EnumMap<>(Field.class);
        if (text(Field.NAME).isEmpty()) {
            errors.put(Field.NAME, Texts.get("app.checkpoint.error_name"));
        }
        OptionalInt sensory = integer(Field.SENSORY, 0);
        if (sensory.isEmpty()) {
            errors.put(Field.SENSORY, Texts.get("app.checkpoint.error_integer", 0));
        }
        if (integer(Field.LENGTH, 1).isEmpty()) {
            errors.put(Field.LENGTH, Texts.get("app.checkpoint.error_integer", 1));
        } else if (sensory.isPresent() && segmentTokens() < 1) {
            errors.put(Field.LENGTH, Texts.get("app.checkpoint.error_window", sensory.getAsInt() + 3));
        } else if (sensory.isPresent() && sensory.getAsInt() > segmentTokens()) {
            errors.put(Field.SENSORY, Texts.get("app.checkpoint.error_sensory", segmentTokens()));
        }
        if (integer(Field.CAPACITY, 1).isEmpty()) {
            errors.put(Field.CAPACITY, Texts.get("app.checkpoint.error_integer", 1));
        }
        OptionalDouble fraction = number(Field.FRACTION);
        if (fraction.isEmpty() || !(fraction.getAsDouble() > 0 && fraction.getAsDouble() <= 1)) {
            errors.put(Field.FRACTION, Texts.get("app.checkpoint.error_fraction"));
        }
        OptionalDouble alpha = number(Field.ALPHA);
        if (alpha.isEmpty() || !(alpha.getAsDouble() > 0)) {
            errors.put(Field.ALPHA, Texts.get("app.checkpoint.error_alpha"));
        }
        return errors;
    }

    /** The settings, if nothing is wrong; the recall width is the checkpoint's to say. */
    Optional<HmtSettings> settings() {
        return errors().isEmpty()
                ? Optional.of(new HmtSettings(segmentTokens(), integer(Field.SENSORY, 0).orElseThrow(),
                        integer(Field.CAPACITY, 1).orElseThrow(), 0, number(Field.FRACTION).orElseThrow(), halfRule, precision, scale))
                : Optional.empty();
    }

    String name() {
        return text(Field.NAME);
    }

    /** LoRA alpha, once nothing is wrong. */
    double alpha() {
        return number(Field.ALPHA).orElseThrow();
    }

    /** S, which may be too small where L is. */
    private int segmentTokens() {
        int length = integer(Field.LENGTH, 1).orElse(0);
        return lengthIsWindow ? length - 2 - integer(Field.SENSORY, 0).orElse(0) : length;
    }

    private String text(Field field) {
        return typed.getOrDefault(field, "").strip();
    }

    private OptionalInt integer(Field field, int least) {
        try {
            int value = Integer.parseInt(text(field));
            return value >= least && value <= MOST ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    private OptionalDouble number(Field field) {
        try {
            double value = Double.parseDouble(text(field));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
