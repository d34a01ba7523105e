package org.mnemoscope.visualizers.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** The options of one view in a row, to be placed in a header. */
public final class OptionsBar extends HBox {
    public OptionsBar(Node... options) {
        super(options);
        getStyleClass().add("mem-options");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
    }
}
