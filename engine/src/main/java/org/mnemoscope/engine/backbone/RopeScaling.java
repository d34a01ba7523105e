package org.mnemoscope.engine.backbone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.config.ConfigFile;

/**
 * Rotary positions as {@code config.json} describes them: {@code rope_theta} with {@code rope_scaling}, or both inside
 * {@code rope_parameters} as newer files write them. Handed to the scripts as numbers (hmt-spec §4.3).
 */
final class RopeScaling {
    private static final int DEFAULT = 0;
    private static final int LINEAR = 1;
    private static final int LLAMA3 = 2;
    private static final List<String> NUMBERS = List.of("rope_factor", "rope_low", "rope_high", "rope_original");

    private RopeScaling() {}

    /** Adds {@code rope_kind} and the numbers of that kind; a kind that is not known becomes a problem. */
    static void add(ConfigFile config, Map<String, Long> integers, Map<String, Double> numbers, List<String> problems) {
        Optional<ConfigFile> section = config.section("rope_parameters").or(() -> config.section("rope_scaling"));
        double theta = section.filter(rope -> rope.has("rope_theta")).map(rope -> rope.number("rope_theta"))
                .orElseGet(() -> config.optionalNumber("rope_theta").orElse(10000.0));
        numbers.put("rope_theta", theta);
        String kind = section.flatMap(rope -> rope.text("rope_type").or(() -> rope.text("type"))).orElse("default");
        switch (kind) {
            case "default" -> put(integers, numbers, DEFAULT, 1, 1, 1, 1);
            case "linear" -> put(integers, numbers, LINEAR, section.orElseThrow().number("factor"), 1, 1, 1);
            case "llama3" -> {
                ConfigFile rope = section.orElseThrow();
                put(integers, numbers, LLAMA3, rope.number("factor"), rope.number("low_freq_factor"),
                        rope.number("high_freq_factor"), rope.number("original_max_position_embeddings"));
            }
            default -> {
                put(integers, numbers, DEFAULT, 1, 1, 1, 1);
                problems.add("The rope scaling \"" + kind + "\" in " + config.file() + " is not supported; known are default, linear and llama3.");
            }
        }
    }

    private static void put(Map<String, Long> integers, Map<String, Double> numbers, int kind, double... values) {
        integers.put("rope_kind", (long) kind);
        for (int i = 0; i < NUMBERS.size(); i++) {
            numbers.put(NUMBERS.get(i), values[i]);
        }
    }
}
