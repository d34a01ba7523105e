package org.mnemoscope.visualizers.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text on screen, by key, from the one resource bundle {@code texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts", Locale.ROOT);

    private Texts() {}

    /** The text of a key with its {@link MessageFormat} arguments filled in. */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
