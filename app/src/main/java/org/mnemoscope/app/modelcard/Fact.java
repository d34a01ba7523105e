package org.mnemoscope.app.modelcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Texts;

/** One line of a model card: a name and a value. */
record Fact(String name, String value) {
    private static final double MEGABYTE = 1 << 20;

    /** What a model is made of. @param placement where it is loaded; empty if it is not */
    static List<Fact> aboutModel(ModelCard card, String placement) {
        List<Fact> facts = new ArrayList<>();
        if (!placement.isEmpty()) {
            facts.add(new Fact(Texts.get("app.card.loaded"), placement));
        }
        facts.add(new Fact(Texts.get("app.card.family"), card.family()));
        facts.add(new Fact(Texts.get("app.card.architecture"), card.architecture().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getKey().replace('_', ' ') + " " + Numbers.grouped(entry.getValue()))
                .collect(Collectors.joining(" · "))));
        facts.add(new Fact(Texts.get("app.card.parameters"), Texts.get("app.card.parameters_value",
                Numbers.grouped(card.backboneParameters()), Numbers.grouped(card.hmtParameters()),
                Numbers.fixed(100 * card.hmtShare(), 2))));
        facts.add(new Fact(Texts.get("app.card.dtypes"), card.dtypes().entrySet().stream()
                .map(entry -> Texts.get("app.card.dtype", entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
                .collect(Collectors.joining(" · "))));
        facts.add(new Fact(Texts.get("app.card.folder"), card.folder().toString()));
        facts.add(new Fact(Texts.get("app.card.files"), String.join("\n", card.files())));
        return facts;
    }

    /** The effective settings, each with what it is, and which of them nobody gave. */
    static List<Fact> aboutSettings(ModelCard card) {
        List<Fact> facts = new ArrayList<>(aboutSettings(card.settings()));
        if (card.settings().precomputedMemories() > 0) {
            facts.add(new Fact(Texts.get("app.card.memory_cache"), Numbers.grouped(card.settings().precomputedMemories())));
        }
        card.origin().loraAlpha().ifPresent(alpha -> facts.add(new Fact(Texts.get("app.card.lora_alpha"), Numbers.exactEnough(alpha))));
        if (!card.origin().defaulted().isEmpty()) {
            facts.add(new Fact(Texts.get("app.card.defaulted"), String.join(", ", card.origin().defaulted())));
        }
        return facts;
    }

    private static List<Fact> aboutSettings(HmtSettings settings) {
        return List.of(
                new Fact(Texts.get("app.card.segment_tokens"), Numbers.grouped(settings.segmentTokens())),
                new Fact(Texts.get("app.card.segment_length"), Numbers.grouped(settings.segmentLength())),
                new Fact(Texts.get("app.card.sensory_tokens"), Numbers.grouped(settings.sensoryTokens())),
                new Fact(Texts.get("app.card.cache_capacity"), Numbers.grouped(settings.cacheCapacity())),
                new Fact(Texts.get("app.card.recall_width"),
                        settings.recallWidth() == 0 ? Texts.get("app.card.no_recall") : Numbers.grouped(settings.recallWidth())),
                new Fact(Texts.get("app.card.summary"), Texts.get("app.card.summary_value",
                        String.valueOf(settings.summaryFraction()), lower(settings.halfRule()), Numbers.grouped(settings.summaryTokens()))),
                new Fact(Texts.get("app.card.recall_scale"), lower(settings.recallScale())),
                new Fact(Texts.get("app.card.recall_precision"), lower(settings.recallPrecision())));
    }

    /** Memory needed, by device and number format. */
    static List<Fact> aboutMemory(Map<String, Long> bytes) {
        return bytes.entrySet().stream().map(entry -> new Fact(entry.getKey(), Texts.get("app.card.megabytes",
                Numbers.grouped(Math.round(entry.getValue() / MEGABYTE))))).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
