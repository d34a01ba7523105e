package org.mnemoscope.visualizers.memorymap;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The options of the memory map. */
final class MapOptions {
    private MapOptions() {}

    static List<ButtonBase> of(MemoryMapView view) {
        Button reset = new Button(Texts.get("view.zoom.reset"));
        reset.getStyleClass().addAll("mem-option", "flat", "small");
        reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
        reset.setOnAction(event -> view.resetZoom());
        List<ButtonBase> options = new ArrayList<>(List.of(
                new OptionMenu<>(Texts.get("view.map.projection"), view.projectionProperty(), () -> List.of(Projection.values()), MapOptions::wording),
                new OptionMenu<>(Texts.get("view.map.embedding"), view.embeddingProperty(), () -> List.of(Embedding.values()), MapOptions::wording),
                new OptionMenu<>(Texts.get("view.map.colour"), view.colourProperty(), () -> List.of(MapColour.values()), MapOptions::wording),
                new OptionMenu<>(Texts.get("view.map.links"), view.linksProperty(), () -> List.of(MapLinks.values()), MapOptions::wording),
                toggle(Texts.get("view.map.line"), Texts.get("view.map.line.tooltip"), view.orderLineProperty()),
                toggle(Texts.get("view.map.fixed"), Texts.get("view.map.fixed.tooltip"), view.fixedAxesProperty()), reset));
        options.addAll(3, view.playback().options());
        return options;
    }

    private static ToggleButton toggle(String name, String tip, BooleanProperty option) {
        ToggleButton toggle = new ToggleButton(name);
        toggle.getStyleClass().addAll("small", "mem-option-toggle");
        toggle.setTooltip(Tips.of(tip));
        toggle.selectedProperty().bindBidirectional(option);
        return toggle;
    }

    private static String wording(Projection projection) {
        return Texts.get(projection == Projection.PCA ? "view.map.projection.pca" : "view.map.projection.umap");
    }

    private static String wording(Embedding embedding) {
        return switch (embedding) {
            case MEMORY -> Texts.get("view.map.embedding.memory");
            case PROMPT -> Texts.get("view.map.embedding.prompt");
            case SUMMARY -> Texts.get("view.map.embedding.summary");
        };
    }

    private static String wording(MapColour colour) {
        return switch (colour) {
            case POSITION -> Texts.get("view.map.colour.position");
            case CHAPTER -> Texts.get("view.map.colour.chapter");
            case CLUSTER -> Texts.get("view.map.colour.cluster");
            case GAIN -> Texts.get("view.map.colour.gain");
            case LOSS -> Texts.get("view.map.colour.loss");
            case NORM -> Texts.get("view.map.colour.norm");
            case POPULARITY -> Texts.get("view.map.colour.popularity");
        };
    }

    private static String wording(MapLinks links) {
        return switch (links) {
            case RECALLED -> Texts.get("view.map.links.recalled");
            case NEIGHBOURS -> Texts.get("view.map.links.neighbours");
            case NONE -> Texts.get("view.map.links.none");
        };
    }
}
