package org.mnemoscope.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times of many frames or gestures, in ms, summed up against a goal. */
final class Millis {
    private final List<Double> values = new ArrayList<>();

    void add(double millis) {
        values.add(millis);
    }

    int count() {
        return values.size();
    }

    /** The longest; 0 for none. */
    double most() {
        return values.stream().mapToDouble(value -> value).max().orElse(0);
    }

    /**
     * Count, median, 99th percentile, most, and the share above a goal; only the count when there are none.
     *
     * @param goalMillis what none should be above
     */
    Map<String, Object> against(double goalMillis) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("count", values.size());
        if (!values.isEmpty()) {
            List<Double> sorted = values.stream().sorted().toList();
            figures.put("p50Millis", sorted.get(sorted.size() / 2));
            figures.put("p99Millis", sorted.get(sorted.size() * 99 / 100));
            figures.put("maxMillis", sorted.get(sorted.size() - 1));
            figures.put("goalMillis", goalMillis);
            figures.put("shareOverGoal", (double) sorted.stream().filter(value -> value > goalMillis).count() / sorted.size());
        }
        return figures;
    }
}
