package org.mnemoscope.visualizers.reader;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The serif font that books are set in: the first of these that the machine has. */
final class ReadingFont {
    private static final List<String> FAMILIES =
            List.of("Charter", "Source Serif 4", "Georgia", "Noto Serif", "Cambria", "DejaVu Serif");
    private static final String FAMILY = choose();

    private ReadingFont() {}

    private static String choose() {
        List<String> present = Font.getFamilies();
        return FAMILIES.stream().filter(present::contains).findFirst().orElse("Serif");
    }

    static Font ofSize(double size) {
        return Font.font(FAMILY, size);
    }

    static Font bold(double size) {
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }
}
