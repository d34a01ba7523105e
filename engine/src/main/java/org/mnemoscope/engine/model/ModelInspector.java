package org.mnemoscope.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Temporary: engineer weights writes the real one. */
public final class ModelInspector {
    private ModelInspector() {}

    public static ModelCard card(ModelFiles f) {
        Map<String, Integer> a = new LinkedHashMap<>();
        a.put("vocabulary", f.family().vocabulary());
        List<String> p = new ArrayList<>(f.weights().problems());
        return new ModelCard(f.folder().name(), f.folder().folder(), f.family().modelType(), a, f.settings(),
                f.weights().backboneParameters(), f.weights().hmt().parameters(), Map.of(), List.of(), f.weights().notes(), p, Map.of());
    }
}
