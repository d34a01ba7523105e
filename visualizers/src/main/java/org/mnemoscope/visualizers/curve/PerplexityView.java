package org.mnemoscope.visualizers.curve;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.TraceControl;

/**
 * Perplexity by segment, exp(mean NLL over the segment's scored tokens), one line per reading condition: as measured
 * (faint) and smoothed (strong), with the selected segment's values.
 */
public final class PerplexityView extends TraceControl {
    /** Widths that the smoothing menu offers, in segments; 1 is no smoothing. */
    static final List<Integer> SMOOTHINGS = List.of(1, 3, 5, 11, 21, 51, 101);

    private final Executor feeder;
    private final ObjectProperty<Integer> smoothing = new SimpleObjectProperty<>(this, "smoothing", 5);
    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.ALL);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
    private @Nullable Node optionsBar;

    /**
     * @param feeder one background thread that writes ChartFX's data sets; never the FX thread, which a chart's read
     *               lock can block for good
     */
    public PerplexityView(Selection selection, Executor feeder) {
        super(selection, "mem-perplexity", "view.perplexity.name");
        this.feeder = feeder;
    }

    /** Width of the centred moving average, in segments: odd, 1 for none. */
    public ObjectProperty<Integer> smoothingProperty() {
        return smoothing;
    }

    /** Over which tokens of a segment the mean is taken. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    /** Whether the perplexity axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    Executor feeder() {
        return feeder;
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            OptionMenu<ScoredPart> tokens = new OptionMenu<>(Texts.get("view.scope"), scope,
                    () -> List.of(ScoredPart.values()), PerplexityView::wording);
            OptionMenu<Integer> smooth = new OptionMenu<>(Texts.get("view.perplexity.smooth"), smoothing,
                    () -> SMOOTHINGS, width -> width == 1 ? Texts.get("view.perplexity.smooth.off") : width.toString());
            OptionMenu<Boolean> axis = new OptionMenu<>(Texts.get("view.perplexity.axis"), logarithmic.asObject(),
                    () -> List.of(false, true),
                    log -> Texts.get(log ? "view.perplexity.axis.log" : "view.perplexity.axis.linear"));
            optionsBar = new OptionsBar(tokens, smooth, axis);
        }
        return optionsBar;
    }

    private static String wording(ScoredPart scope) {
        return Texts.get(scope == ScoredPart.ALL ? "view.scope.all" : "view.scope.second-half");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PerplexitySkin(this);
    }
}
