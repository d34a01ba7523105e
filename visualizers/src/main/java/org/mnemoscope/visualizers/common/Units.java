package org.mnemoscope.visualizers.common;

import java.util.List;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.visualizers.axis.Numbers;

/** Units of surprisal in words and numbers: the same in every view. */
public final class Units {
    private static final int DIGITS = 3;

    private Units() {}

    /** The unit by name: for menus, axes and headings. */
    public static String name(SurprisalUnit unit) {
        return switch (unit) {
            case NATS_PER_TOKEN -> Texts.get("view.unit.nats");
            case BITS_PER_TOKEN -> Texts.get("view.unit.bits");
            case BITS_PER_BYTE -> Texts.get("view.unit.bits-per-byte");
            case PERPLEXITY -> Texts.get("view.unit.perplexity");
        };
    }

    /** The unit of a gain in one word, for narrow columns. */
    public static String shortGain(SurprisalUnit unit) {
        return unit == SurprisalUnit.BITS_PER_BYTE ? name(unit) : TokenUnits.name(unit);
    }

    /** A surprisal in a unit, as a number without the unit's name; an en dash where nothing was measured. */
    public static String value(SurprisalUnit unit, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return unit == SurprisalUnit.PERPLEXITY ? Numbers.perplexity(value) : Numbers.fixed(value, DIGITS);
    }

    /** A gain in a unit's {@link SurprisalUnit#forGains}, with its sign; an en dash where nothing was measured. */
    public static String gain(double gain) {
        return Double.isNaN(gain) ? "–" : Numbers.signed(gain, DIGITS);
    }

    /** The menu that sets the unit of all views. */
    public static OptionMenu<SurprisalUnit> menu(Selection selection) {
        return new OptionMenu<>(Texts.get("view.unit"), selection.unitProperty(), () -> List.of(SurprisalUnit.values()), Units::name);
    }
}
