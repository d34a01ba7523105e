package org.mnemoscope.visualizers.token;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;

/** The switch between all tokens and second halves, and the words that say which is shown. */
final class Scopes {
    private Scopes() {}

    static OptionMenu<ScoredPart> menu(ObjectProperty<ScoredPart> scope) {
        return new OptionMenu<>(Texts.get("view.scope"), scope, () -> List.of(ScoredPart.values()),
                part -> Texts.get(part == ScoredPart.ALL ? "view.scope.all" : "view.scope.second-half"));
    }

    /** For below a figure. */
    static String note(ScoredPart scope) {
        return Texts.get(scope == ScoredPart.ALL ? "view.scope.note.all" : "view.scope.note.second-half");
    }
}
