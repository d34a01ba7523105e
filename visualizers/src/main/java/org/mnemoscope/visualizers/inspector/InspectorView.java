package org.mnemoscope.visualizers.inspector;

import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.Units;

/** The selected segment in words and numbers: perplexities, gain, what it recalls, which tokens memory helped and hurt. */
public final class InspectorView extends TraceControl {
    private @Nullable Node optionsBar;

    public InspectorView(Selection selection) {
        super(selection, "mem-inspector", "view.inspector.name");
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            optionsBar = new OptionsBar(Baseline.menu(this), Units.menu(selection()));
        }
        return optionsBar;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new InspectorSkin(this);
    }
}
