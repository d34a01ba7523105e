package org.mnemoscope.visualizers.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.control.ButtonBase;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.metric.Smoothing;
import org.mnemoscope.visualizers.common.CheckMenu;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.Stroke;

/** Which of a view's lines over segments are drawn, and how smooth: a smoothed line lies over the measured one, never in its place. */
public final class LineOptions {
    /** Widths of the centred moving average to choose from, in segments; 1 is no smoothing. */
    public static final List<Integer> WIDTHS = List.of(1, 3, 5, 11, 21, 51, 101, 201);

    private static final int USUAL = 5;
    private static final double FAINT = 0.6;

    private final List<String> keys;
    private final ObjectProperty<Integer> smoothing = new SimpleObjectProperty<>(this, "smoothing", USUAL);
    private final ObservableSet<String> hidden = FXCollections.observableSet();

    /** @param keys the columns of the view's table that are lines, in the order of the menu */
    public LineOptions(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Width of the centred moving average, in segments: odd, 1 for none. */
    public ObjectProperty<Integer> smoothingProperty() {
        return smoothing;
    }

    /** The lines that are switched off. */
    public ObservableSet<String> hidden() {
        return hidden;
    }

    /** The column that holds what is smoothed of another. */
    public static String smoothedKey(String key) {
        return key + "_smoothed";
    }

    /** This table with the smoothed columns, where there is smoothing. */
    public FigureTable smoothed(FigureTable table) {
        FigureTable all = table;
        for (String key : smoothing.get() == 1 ? List.<String>of() : keys) {
            FigureTable.Column measured = table.column(key);
            double[] smooth = Smoothing.centred(IntStream.range(0, table.rowCount()).mapToDouble(measured::number).toArray(), smoothing.get() / 2);
            all = all.number(smoothedKey(key), Texts.get("view.smoothed", measured.heading()), measured.unit(), row -> smooth[row]);
        }
        return all;
    }

    /** Of these lines those that are switched on, as they are drawn. */
    public List<PlotLine> drawn(List<PlotLine> lines, Color ground) {
        List<PlotLine> on = lines.stream().filter(line -> !hidden.contains(line.read())).toList();
        return smoothing.get() == 1 ? on : layered(on, ground);
    }

    /** Below all of them faint lines of what was measured, above strong ones from the smoothed columns. */
    public static List<PlotLine> layered(List<PlotLine> lines, Color ground) {
        List<PlotLine> layers = new ArrayList<>();
        lines.forEach(line -> layers.add(line.unnamed(Stroke.of(line.stroke().colour().interpolate(ground, FAINT), 1))));
        lines.forEach(line -> layers.add(line.drawnFrom(smoothedKey(line.read()))));
        return layers;
    }

    /** What a view says of its smoothing; empty where there is none. */
    public static String note(int width) {
        return width == 1 ? "" : Texts.get("view.smooth.note", width);
    }

    /** What this view says of it. */
    public String note() {
        return note(smoothing.get());
    }

    /** The menu of the widths. */
    public static ButtonBase menu(ObjectProperty<Integer> smoothing) {
        return new OptionMenu<>(Texts.get("view.smooth"), smoothing, () -> WIDTHS,
                width -> width == 1 ? Texts.get("view.smooth.off") : width.toString());
    }

    /** The menus of lines and smoothing. */
    public List<ButtonBase> menus(Function<String, String> name) {
        return List.of(new CheckMenu<>(Texts.get("view.lines"), hidden, () -> keys, name), menu(smoothing));
    }

    /** What a figure's Python script has to know. */
    public Map<String, Object> choices() {
        return Map.of("SMOOTHING", smoothing.get(),
                "LINES", keys.stream().filter(key -> !hidden.contains(key)).collect(Collectors.joining(" ")));
    }
}
