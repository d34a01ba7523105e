package org.mnemoscope.engine.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.config.ConfigFile;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.TensorSpec;
import org.mnemoscope.engine.weights.WeightPlan;

/**
 * One backbone as its family's table and its {@code config.json} describe it: the script that computes it, the numbers that
 * the script needs, and the tensors with their shapes. A family is one file {@code <model_type>.json} beside this class.
 *
 * <p>Names of {@link #integers()}, the same in every family: {@code layers}, {@code heads}, {@code kv_heads},
 * {@code head_dim}, {@code hidden} (width of the transformer), {@code inner} (width of the MLP), {@code width} (d, width of
 * embeddings and memories), {@code vocab}, {@code max_positions}; {@code window} where attention slides; flags as 0 or 1: {@code tied}; in llama-like families
 * {@code qkv_bias}, {@code o_bias}, {@code mlp_bias}, {@code qk_norm}; in opt {@code pre_norm}, {@code no_final_norm},
 * {@code project} (project_in and project_out exist), {@code bias}; with rotary positions {@code rope_size} and
 * {@code rope_stretched}.
 *
 * <p>Names of {@link #numbers()}: {@code eps} (of the norms); with rotary positions {@code rope_theta}, {@code rope_attention}
 * and, where they are stretched, {@code rope_stretch_0}, {@code rope_stretch_1}, ... (see {@link RopeScaling}).
 */
public final class FamilyTable {
    private static final long MAX_LAYERS = 2000;

    private final String modelType;
    private final String code;
    private final Map<String, Long> integers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final WeightPlan plan;
    private final Map<String, Boolean> layerMatrices = new LinkedHashMap<>();

    private FamilyTable(BackboneConfig config, JsonNode table) {
        ConfigFile values = config.values();
        modelType = config.modelType();
        code = table.get("code").asText();
        Sizes sizes = new Sizes(table.get("symbols"), values);
        for (Map.Entry<String, JsonNode> entry : table.get("integers").properties()) {
            integers.put(entry.getKey(), sizes.value(entry.getValue().asText()));
        }
        for (Map.Entry<String, JsonNode> entry : table.get("flags").properties()) {
            integers.put(entry.getKey(), flag(entry.getValue(), sizes, values) ? 1L : 0L);
        }
        for (Map.Entry<String, JsonNode> entry : table.get("numbers").properties()) {
            numbers.put(entry.getKey(), number(entry.getValue(), values));
        }
        if (table.path("rope").asBoolean()) {
            RopeScaling.add(values, integers, numbers, problems);
        }
        checkRequired(table.get("require"), values);
        checkCounts(values);
        plan = plan(table, sizes);
    }

    /**
     * The table for a backbone, found by its {@code model_type}.
     *
     * @throws ModelException if the family is not known (listing those that are), or the config lacks a size
     */
    public static FamilyTable of(BackboneConfig config) {
        return new FamilyTable(config, FamilyResources.table(config.modelType()));
    }

    /** The families that are known. */
    public static List<String> known() {
        return FamilyResources.known();
    }

    public String modelType() {
        return modelType;
    }

    /** The script's file name among the resources of this package. */
    public String code() {
        return code;
    }

    /** Whole numbers and flags for the script. */
    public Map<String, Long> integers() {
        return Collections.unmodifiableMap(integers);
    }

    /** Real numbers for the script. */
    public Map<String, Double> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    /** The tensors and how checkpoints name them. */
    public WeightPlan plan() {
        return plan;
    }

    /** The matrices of the layers, nearly all of the weights: by name whether they are stored [in, out] instead of [out, in]. */
    public Map<String, Boolean> layerMatrices() {
        return Collections.unmodifiableMap(layerMatrices);
    }

    /** d: the width of embeddings, memories and prompts. */
    public int width() {
        return Math.toIntExact(integers.getOrDefault("width", 0L));
    }

    /** V. */
    public int vocabulary() {
        return Math.toIntExact(integers.getOrDefault("vocab", 0L));
    }

    /** The largest window in which the backbone attends to everything, in positions: its context, or its sliding window. */
    public int maxPositions() {
        return Math.toIntExact(Math.min(integers.getOrDefault("max_positions", 0L), integers.getOrDefault("window", Long.MAX_VALUE)));
    }

    /** Settings of the config that the scripts do not compute, one sentence each; empty if all is supported. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    private static boolean flag(JsonNode definition, Sizes sizes, ConfigFile config) {
        if (definition.isBoolean()) {
            return definition.booleanValue();
        }
        return definition.isArray() ? config.flag(definition.get(0).asText(), definition.get(1).asBoolean())
                : sizes.differ(definition.asText());
    }

    private static double number(JsonNode definition, ConfigFile config) {
        return definition.isNumber() ? definition.doubleValue()
                : config.optionalNumber(definition.get(0).asText()).orElse(definition.get(1).doubleValue());
    }

    /** Settings that must have one of the listed values, where they stand at all; an empty list allows none. */
    private void checkRequired(JsonNode required, ConfigFile config) {
        for (Map.Entry<String, JsonNode> entry : required.properties()) {
            String key = entry.getKey();
            List<String> allowed = new ArrayList<>();
            entry.getValue().forEach(value -> allowed.add(value.asText()));
            if (config.has(key) && !allowed.contains(config.raw(key).orElse(""))) {
                problems.add("The setting " + key + " in " + config.file() + " is not supported: it is " + shortened(config.raw(key).orElse(""))
                        + (allowed.isEmpty() ? "." : ", supported is " + String.join(", ", allowed) + "."));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + " ...";
    }

    private void checkCounts(ConfigFile config) {
        long heads = integers.getOrDefault("heads", 1L);
        long groups = integers.getOrDefault("kv_heads", heads);
        if (integers.getOrDefault("layers", 0L) > MAX_LAYERS || heads % groups != 0) {
            throw new ModelException("The numbers of layers or heads in " + config.file() + " make no sense.",
                    "Correct them, or fetch the file again from where it came from.");
        }
    }

    private WeightPlan plan(JsonNode table, Sizes sizes) {
        List<TensorSpec> tensors = new ArrayList<>();
        long layers = integers.getOrDefault("layers", 0L);
        for (Map.Entry<String, JsonNode> entry : table.get("tensors").properties()) {
            JsonNode definition = entry.getValue();
            if (!applies(definition.path("when"))) {
                continue;
            }
            List<Long> shape = new ArrayList<>();
            (definition.isArray() ? definition : definition.get("shape")).forEach(size -> shape.add(sizes.value(size.asText())));
            boolean layered = entry.getKey().contains("{i}");
            for (long i = 0; i < (layered ? layers : 1); i++) {
                TensorSpec spec = new TensorSpec(entry.getKey().replace("{i}", Long.toString(i)), shape,
                        definition.path("optional").asBoolean(), definition.path("conv1d").asBoolean());
                tensors.add(spec);
                if (layered && shape.size() == 2) {
                    layerMatrices.put(spec.name(), spec.conv1d());
                }
            }
        }
        List<Pattern> ignored = new ArrayList<>();
        table.path("ignored").forEach(pattern -> ignored.add(Pattern.compile(pattern.asText())));
        return new WeightPlan(tensors, table.get("embedding").asText(), table.get("head").asText(),
                integers.getOrDefault("tied", 0L) == 1, table.path("prefix").asText(""), ignored, width());
    }

    /** Whether all flags of a condition hold; {@code !} negates one. */
    private boolean applies(JsonNode conditions) {
        for (JsonNode condition : conditions) {
            boolean negated = condition.asText().startsWith("!");
            String flag = negated ? condition.asText().substring(1) : condition.asText();
            if (integers.getOrDefault(flag, 0L) == (negated ? 1L : 0L)) {
                return false;
            }
        }
        return true;
    }
}
