package org.mnemoscope.visualizers.arcs;

import java.util.function.DoubleFunction;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** Sliders that say which arcs are shown. */
final class ArcOptions {
    private ArcOptions() {}

    static MenuButton filter(ArcView view) {
        MenuButton menu = new MenuButton(Texts.get("view.arcs.filter"));
        menu.getStyleClass().addAll("mem-option", "flat", "small");
        menu.setTooltip(Tips.of(Texts.get("view.arcs.filter.tooltip")));
        // The slider moves by decades: most weights are small.
        Slider weight = new Slider(Math.log10(ArcView.LEAST_WEIGHT), 0, Math.log10(view.leastWeightProperty().get()));
        weight.valueProperty().addListener((property, was, is) -> view.leastWeightProperty().set(Math.pow(10, is.doubleValue())));
        Slider distance = new Slider(1, 100, view.leastDistanceProperty().get());
        distance.valueProperty().addListener((property, was, is) -> view.leastDistanceProperty().set((int) Math.round(is.doubleValue())));
        Slider most = new Slider(1, ArcView.MOST, view.mostProperty().get());
        most.valueProperty().addListener((property, was, is) -> view.mostProperty().set((int) Math.round(is.doubleValue())));
        menu.getItems().addAll(
                item("view.arcs.least-weight", weight, log -> Numbers.weight(Math.pow(10, log))),
                item("view.arcs.least-distance", distance, value -> Long.toString(Math.round(value))),
                item("view.arcs.most", most, value -> Long.toString(Math.round(value))));
        return menu;
    }

    private static CustomMenuItem item(String key, Slider slider, DoubleFunction<String> wording) {
        Label label = new Label();
        label.textProperty().bind(slider.valueProperty().map(value -> Texts.get(key, wording.apply(value.doubleValue()))));
        slider.accessibleTextProperty().bind(label.textProperty());
        label.setLabelFor(slider);
        slider.setId(key.replace('.', '-'));
        CustomMenuItem item = new CustomMenuItem(new VBox(label, slider), false);
        return item;
    }
}
