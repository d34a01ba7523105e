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

    /**
     * Adds {@code rope_kind} and the numbers of that kind, and {@code rope_size}: how many values of a head rotate
     * ({@code partial_rotary_factor}; all by default). What is not known becomes a problem.
     */
    static void add(ConfigFile config, Map<String, Long> integers, Map<String, Double> numbers, List<String> problems) {
        Optional<ConfigFile> section = config.section("rope_parameters").or(() -> config.section("rope_scaling"));
        double theta = section.filter(rope -> rope.has("rope_theta")).map(rope -> rope.number("rope_theta"))
                .orElseGet(() -> config.optionalNumber("rope_theta").orElse(10000.0));
        numbers.put("rope_theta", theta);
        addSize(config, section, integers, problems);
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

    private static void addSize(
            ConfigFile config, Optional<ConfigFile> section, Map<String, Long> integers, List<String> problems) {
        double factor = section.filter(rope -> rope.has("partial_rotary_factor")).map(rope -> rope.number("partial_rotary_factor"))
                .orElseGet(() -> config.optionalNumber("partial_rotary_factor").orElse(1.0));
        long head = integers.getOrDefault("head_dim", 0L);
        long size = (long) (head * factor);
        if (size < 2 || size > head || size % 2 != 0) {
            problems.add("The setting partial_rotary_factor " + factor + " in " + config.file() + " is not supported: it would rotate "
                    + size + " of the " + head + " values of a head.");
            size = head;
        }
        integers.put("rope_size", size);
    }

    private static void put(Map<String, Long> integers, Map<String, Double> numbers, int kind, double... values) {
        integers.put("rope_kind", (long) kind);
        for (int i = 0; i < NUMBERS.size(); i++) {
            numbers.put(NUMBERS.get(i), values[i]);
        }
    }
}
