package org.mnemoscope.visualizers.common;

import java.net.URL;
import java.util.Objects;

/** The style sheet of the views: add it to every scene that shows one, above an AtlantaFX theme. */
public final class ViewStyles {
    private ViewStyles() {}

    /** The address of {@code views.css}. */
    public static String stylesheet() {
        URL address = Objects.requireNonNull(ViewStyles.class.getResource("views.css"), "views.css is missing in the jar");
        return address.toExternalForm();
    }
}
