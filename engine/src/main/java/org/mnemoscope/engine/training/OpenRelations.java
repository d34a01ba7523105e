package org.mnemoscope.engine.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mnemoscope.engine.config.JsonFiles;
import org.mnemoscope.engine.evaluation.Fact;
import org.mnemoscope.engine.evaluation.Facts;

/**
 * Facts in sentences out of a grammar: some structures of sentences, whose nouns, verbs and circumstances are drawn, so that hardly any
 * comes twice. Eighty kinds of facts can be learned by heart; what is left to learn here is that something was said of a name. In
 * one fact a slot as {@code {NOUN1}} stands for one set of synonyms, of which statement, cue and lead each draw their own.
 */
final class OpenRelations implements Facts {
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]) (?=[aeiou])");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Z]+)(\\d*)(?::([a-z]+))?}");

    private final List<String> titles;
    private final List<String> names;
    private final List<String> values;
    private final List<Family> families;
    private final Map<String, List<List<JsonNode>>> groups;

    private record Family(String key, List<String> statements, List<String> cues, List<String> leads) {}

    /**
     * The project's grammar.
     *
     * @param values whatever a fact can say; not empty
     */
    OpenRelations(List<String> titles, List<String> names, List<String> values) {
        JsonNode grammar = grammar();
        this.titles = List.copyOf(titles);
        this.names = List.copyOf(names);
        this.values = List.copyOf(values);
        this.families = listed(grammar.path("families")).stream()
                .map(family -> new Family(family.path("key").asText(), texts(family.path("statements")), texts(family.path("cues")),
                        texts(family.path("leads"))))
                .toList();
        this.groups = grammar.path("groups").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, group -> listed(group.getValue()).stream().map(OpenRelations::listed).toList()));
    }

    private static JsonNode grammar() {
        String file = "relations.json";
        try (InputStream in = Objects.requireNonNull(OpenRelations.class.getResourceAsStream(file), file)) {
            return JsonFiles.parseObject(in.readAllBytes(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> listed(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode node) {
        return listed(node).stream().map(JsonNode::asText).toList();
    }

    @Override
    public Fact draw(RandomGenerator random, Set<String> taken) {
        String name = Facts.fullName(titles, names, taken, random);
        String value = Facts.one(values, random);
        Family family = Facts.one(families, random);
        Sentences sentences = new Sentences(name, value, random);
        return new Fact(family.key(), name, value, sentences.filled(Facts.one(family.statements(), random)), sentences.filled(Facts.one(family.cues(), random)),
                sentences.filled(Facts.one(family.leads(), random)));
    }

    /** The sentences of one fact: {@code drawn} holds the synonyms of each slot that has come up. */
    private final class Sentences {
        private final String name;
        private final String value;
        private final RandomGenerator random;
        private final Map<String, List<JsonNode>> drawn = new HashMap<>();

        Sentences(String name, String value, RandomGenerator random) {
            this.name = name;
            this.value = value;
            this.random = random;
        }

        String filled(String pattern) {
            String sentence = SLOT.matcher(pattern).replaceAll(slot -> switch (slot.group(1)) {
                case "N" -> name;
                case "V" -> value;
                default -> word(slot.group(1), slot.group(2), Objects.requireNonNullElse(slot.group(3), ""));
            });
            String spoken = ARTICLE.matcher(sentence).replaceAll("$1n ");
            return Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1);
        }

        private String word(String group, String number, String form) {
            List<JsonNode> synonyms = drawn.computeIfAbsent(group + number, slot -> Facts.one(Objects.requireNonNull(groups.get(group), group), random));
            JsonNode word = Facts.one(synonyms, random);
            return form.isEmpty() ? word.asText() : word.path(form).asText();
        }
    }
}
