package org.mnemoscope.visualizers.plot;

import java.util.List;
import java.util.Map;
import javafx.collections.SetChangeListener;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureView;

/** A figure of lines over segments that can be switched off and smoothed. */
public abstract class LinesView extends FigureView {
    private final LineOptions lines;

    /** @param keys the columns of the table that are lines, in the order of the menu */
    protected LinesView(Selection selection, String styleClass, FigureInfo info, List<String> keys) {
        super(selection, styleClass, info);
        lines = new LineOptions(keys);
        tabulateOn(lines.smoothingProperty());
        lines.hidden().addListener((SetChangeListener<String>) change -> changed());
    }

    /** Which lines are drawn, and how smooth. */
    public final LineOptions lines() {
        return lines;
    }

    @Override
    public final String note() {
        return lines.note();
    }

    @Override
    protected final Map<String, Object> choices() {
        return lines.choices();
    }
}
