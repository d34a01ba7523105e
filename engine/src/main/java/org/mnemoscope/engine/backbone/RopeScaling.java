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
    private RopeScaling() {}

    /**
     * Adds {@code rope_theta}, {@code rope_attention}, {@code rope_size}: how many values of a head rotate ({@code
     * partial_rotary_factor}; all by default), and {@code rope_stretched}: 1 if each frequency is multiplied by its {@code
     * rope_stretch_0}, {@code rope_stretch_1}, ... What is not known becomes a problem.
     */
    static void add(ConfigFile config, Map<String, Long> integers, Map<String, Double> numbers, List<String> problems) {
        Optional<ConfigFile> section = config.section("rope_parameters").or(() -> config.section("rope_scaling"));
        double theta = section.filter(rope -> rope.has("rope_theta")).map(rope -> rope.number("rope_theta"))
                .orElseGet(() -> config.optionalNumber("rope_theta").orElse(10000.0));
        numbers.put("rope_theta", theta);
        numbers.put("rope_attention", 1.0);
        integers.put("rope_stretched", 0L);
        addSize(config, section, integers, problems);
        String kind = section.flatMap(rope -> rope.text("rope_type").or(() -> rope.text("type"))).orElse("default");
        if (kind.equals("default")) {
            return;
        }
        ConfigFile rope = section.orElseThrow();
        double original = config.optionalNumber("original_max_position_embeddings")
                .orElseGet(() -> rope.optionalNumber("original_max_position_embeddings").orElse(positions(integers)));
        RopeStretch.Rotary rotary = new RopeStretch.Rotary(integers.getOrDefault("rope_size", 0L), theta, original);
        Optional<RopeStretch> stretch = stretch(kind, rope, rotary, integers);
        if (stretch.isEmpty()) {
            problems.add("The rope scaling \"" + kind + "\" in " + config.file()
                    + " is not supported; known are default, linear, llama3, yarn and longrope.");
        } else if (stretch.get().isUsable(rotary)) {
            put(stretch.get(), integers, numbers);
        } else {
            problems.add("The rope scaling \"" + kind + "\" in " + config.file() + " does not fit: it has " + stretch.get().factors().size()
                    + " factors for the " + rotary.size() / 2 + " frequencies of a head, or numbers that cannot be computed with.");
        }
    }

    private static double positions(Map<String, Long> integers) {
        return integers.getOrDefault("max_positions", 0L);
    }

    private static Optional<RopeStretch> stretch(String kind, ConfigFile rope, RopeStretch.Rotary rotary, Map<String, Long> integers) {
        return switch (kind) {
            case "linear" -> Optional.of(RopeStretch.linear(rope, rotary));
            case "llama3" -> Optional.of(RopeStretch.llama3(rope, rotary));
            case "yarn" -> Optional.of(RopeStretch.yarn(rope, rotary, positions(integers)));
            case "longrope", "su" -> {
                // Beyond the original context other factors hold, which no window of HMT needs: the window is bounded instead.
                integers.merge("window", (long) rotary.original(), Math::min);
                yield Optional.of(RopeStretch.longrope(rope, rotary, positions(integers)));
            }
            default -> Optional.empty();
        };
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

    private static void put(RopeStretch stretch, Map<String, Long> integers, Map<String, Double> numbers) {
        integers.put("rope_stretched", 1L);
        numbers.put("rope_attention", stretch.attention());
        for (int i = 0; i < stretch.factors().size(); i++) {
            numbers.put("rope_stretch_" + i, stretch.factors().get(i));
        }
    }
}
