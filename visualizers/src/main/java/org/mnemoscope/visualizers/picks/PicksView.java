package org.mnemoscope.visualizers.picks;

import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;

/** Selections that have names: to keep the one of now, and to come back to others, alone or combined with it. */
public final class PicksView extends TraceControl {
    private final Region noOptions = new Region();

    public PicksView(Selection selection) {
        super(selection, "mem-picks", "view.picks.title");
        setFocusTraversable(false); // its field is the stop of the Tab key
    }

    @Override
    public Node optionsBar() {
        return noOptions;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PicksSkin(this);
    }
}
