package org.mnemoscope.visualizers.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The CSS properties that views read: one colour per {@link ColourRole}, the interface font, the names of two colour ramps. */
final class StyleRoles {
    /** In the order of {@link ColourRole}. */
    static final List<ColourMeta> COLOURS = Arrays.stream(ColourRole.values()).map(ColourMeta::new).toList();
    static final Meta<Font> FONT = new Meta<>("-fx-font", StyleConverter.getFontConverter(), Font.getDefault(), true);
    static final Meta<String> AMOUNT_RAMP =
            new Meta<>("-mem-amount-ramp", StyleConverter.getStringConverter(), "inferno", false);
    static final Meta<String> ORDER_RAMP =
            new Meta<>("-mem-order-ramp", StyleConverter.getStringConverter(), "viridis", false);

    private static final List<CssMetaData<? extends Styleable, ?>> ALL = collect();

    private StyleRoles() {}

    static List<CssMetaData<? extends Styleable, ?>> all() {
        return ALL;
    }

    /** The value of a style property; every property starts with a value and none is set to null. */
    static <T> T valueOf(StyleableProperty<T> property) {
        return property.getValue();
    }

    private static List<CssMetaData<? extends Styleable, ?>> collect() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Control.getClassCssMetaData());
        all.addAll(COLOURS);
        Collections.addAll(all, FONT, AMOUNT_RAMP, ORDER_RAMP);
        return Collections.unmodifiableList(all);
    }

    /** One CSS property of {@link TraceControl}. */
    static class Meta<T> extends CssMetaData<TraceControl, T> {
        Meta(String name, StyleConverter<?, T> converter, T initial, boolean inherits) {
            super(name, converter, initial, inherits);
        }

        @Override
        public boolean isSettable(TraceControl control) {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public StyleableProperty<T> getStyleableProperty(TraceControl control) {
            return (StyleableProperty<T>) control.styleable(this);
        }

        StyleableProperty<T> createProperty(TraceControl control) {
            T initial = getInitialValue(control);
            return new SimpleStyleableObjectProperty<>(this, control, getProperty(), initial) {
                @Override
                protected void invalidated() {
                    get();
                    control.restyled();
                }
            };
        }
    }

    /** The CSS property of one colour role; transparent where no style sheet defines it. */
    static final class ColourMeta extends Meta<Color> {
        private final ColourRole role;

        ColourMeta(ColourRole role) {
            super(role.cssName(), StyleConverter.getColorConverter(), Color.TRANSPARENT, false);
            this.role = role;
        }

        ColourRole role() {
            return role;
        }
    }
}
