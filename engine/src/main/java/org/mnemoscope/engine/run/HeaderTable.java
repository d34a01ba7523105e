package org.mnemoscope.engine.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SettingsOrigin;

/** The run header as rows of key and value. */
final class HeaderTable {
    private static final String VERSION_PREFIX = "version.";

    private static final String LORA_ALPHA = "lora_alpha";
    private static final String PRECOMPUTED = "precomputed_memories";
    private static final String DEFAULTED = "defaulted";

    private HeaderTable() {}

    static Map<String, String> rows(RunHeader header) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("model_name", header.modelName());
        rows.put("model_family", header.family());
        rows.put("model_sha256", header.modelSha256());
        rows.put("text_title", header.textTitle());
        rows.put("text_source", header.textSource());
        rows.put("text_sha256", header.textSha256());
        HmtSettings settings = header.settings();
        rows.put("segment_tokens", String.valueOf(settings.segmentTokens()));
        rows.put("sensory_tokens", String.valueOf(settings.sensoryTokens()));
        rows.put("cache_capacity", String.valueOf(settings.cacheCapacity()));
        rows.put("recall_width", String.valueOf(settings.recallWidth()));
        rows.put("summary_fraction", String.valueOf(settings.summaryFraction()));
        rows.put("half_rule", settings.halfRule().name());
        rows.put("recall_precision", settings.recallPrecision().name());
        rows.put("recall_scale", settings.recallScale().name());
        if (settings.precomputedMemories() > 0) {
            rows.put(PRECOMPUTED, String.valueOf(settings.precomputedMemories()));
        }
        header.origin().loraAlpha().ifPresent(alpha -> rows.put(LORA_ALPHA, String.valueOf(alpha)));
        rows.put(DEFAULTED, String.join(",", header.origin().defaulted()));
        rows.put("conditions", String.join(",", header.conditions().stream().map(ReadingCondition::key).toList()));
        rows.put("device", header.device());
        rows.put("dtype", header.dtype());
        rows.put("started_at", header.startedAt().toString());
        header.versions().forEach((name, version) -> rows.put(VERSION_PREFIX + name, version));
        return rows;
    }

    /** @throws IllegalArgumentException or java.time.DateTimeException if a row is missing or makes no sense */
    static RunHeader header(Map<String, String> rows) {
        Map<String, String> versions = new TreeMap<>();
        rows.forEach((key, value) -> {
            if (key.startsWith(VERSION_PREFIX)) {
                versions.put(key.substring(VERSION_PREFIX.length()), value);
            }
        });
        return new RunHeader(
                value(rows, "model_name"),
                value(rows, "model_family"),
                value(rows, "model_sha256"),
                value(rows, "text_title"),
                value(rows, "text_source"),
                value(rows, "text_sha256"),
                settings(rows),
                origin(rows),
                conditions(value(rows, "conditions")),
                value(rows, "device"),
                value(rows, "dtype"),
                Instant.parse(value(rows, "started_at")),
                versions);
    }

    private static HmtSettings settings(Map<String, String> rows) {
        return new HmtSettings(
                Integer.parseInt(value(rows, "segment_tokens")),
                Integer.parseInt(value(rows, "sensory_tokens")),
                Integer.parseInt(value(rows, "cache_capacity")),
                Integer.parseInt(value(rows, "recall_width")),
                Double.parseDouble(value(rows, "summary_fraction")),
                HalfRule.valueOf(value(rows, "half_rule")),
                RecallPrecision.valueOf(value(rows, "recall_precision")),
                RecallScale.valueOf(value(rows, "recall_scale")),
                Integer.parseInt(rows.getOrDefault(PRECOMPUTED, "0")));
    }

    /** Files of earlier days do not tell. */
    private static SettingsOrigin origin(Map<String, String> rows) {
        String alpha = rows.get(LORA_ALPHA);
        String defaulted = rows.getOrDefault(DEFAULTED, "");
        return new SettingsOrigin(alpha == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(alpha)),
                defaulted.isEmpty() ? List.of() : List.of(defaulted.split(",")));
    }

    private static List<ReadingCondition> conditions(String keys) {
        List<ReadingCondition> conditions = new ArrayList<>();
        for (String key : keys.split(",")) {
            conditions.add(ReadingCondition.parse(key)
                    .orElseThrow(() -> new IllegalArgumentException("unknown reading condition " + key)));
        }
        return conditions;
    }

    static String value(Map<String, String> rows, String key) {
        String value = rows.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the header has no " + key);
        }
        return value;
    }
}
