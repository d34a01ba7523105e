package org.mnemoscope.app.workspace;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/** Something that a person can do: a {@link Command}, or going to a view. */
public interface Action {
    /** What settings call it: words joined by hyphens, never changed between versions. */
    String id();

    /** The name in menus; an ellipsis at its end says that it asks for more. */
    String label();

    Ikon icon();

    /** The keys that it has unless the person chose others. */
    Optional<KeyCombination> shortcut();
}
