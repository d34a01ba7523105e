package org.mnemoscope.visualizers.common;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text on screen, by key, from the one resource bundle {@code texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts", Locale.ROOT);

    private Texts() {}

    /** The text of a key with its {@link MessageFormat} arguments filled in; whole numbers without grouping: segment 1234. */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        Object[] plain = Arrays.stream(arguments).map(a -> a instanceof Integer ? a.toString() : a).toArray();
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(plain);
    }
}
