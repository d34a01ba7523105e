package org.mnemoscope.engine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mnemoscope.engine.config.JsonFiles;

/** The names, values and sentence templates of one split, and facts drawn from them. {@code {N}} stands for the name, {@code {V}} for the value. */
public record FactSource(List<String> titles, List<String> names, List<Kind> kinds) implements Facts {
    /** What can be said of a person: the values it can take, and templates of {@link Fact#statement}, {@link Fact#cue} and {@link Fact#lead}. */
    public record Kind(String key, List<String> values, List<String> statements, List<String> cues, List<String> leads) {
        public Kind {
            values = List.copyOf(values);
            statements = List.copyOf(statements);
            cues = List.copyOf(cues);
            leads = List.copyOf(leads);
        }
    }

    public FactSource {
        titles = List.copyOf(titles);
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
    }

    /** The facts of a split, from the program's resources. */
    public static FactSource of(FactSplit split) {
        String file = "facts-" + split.key() + ".json";
        try (InputStream in = Objects.requireNonNull(FactSource.class.getResourceAsStream(file), file)) {
            JsonNode root = JsonFiles.parseObject(in.readAllBytes(), file);
            List<Kind> kinds = StreamSupport.stream(root.path("kinds").spliterator(), false)
                    .map(kind -> new Kind(kind.path("key").asText(), strings(kind, "values"), strings(kind, "statements"),
                            strings(kind, "cues"), strings(kind, "leads")))
                    .toList();
            return new FactSource(strings(root, "titles"), strings(root, "names"), kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same names and sentences with other values, the same for every kind; where there are none, with its own. */
    public FactSource withValues(List<String> values) {
        return values.isEmpty() ? this : new FactSource(titles, names, kinds.stream()
                .map(kind -> new Kind(kind.key(), values, kind.statements(), kind.cues(), kind.leads()))
                .toList());
    }

    /** The same sentences and values with other names. */
    public FactSource withNames(List<String> others) {
        return new FactSource(titles, others, kinds);
    }

    /** Every value of every kind. */
    public Set<String> values() {
        return kinds.stream().flatMap(kind -> kind.values().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> strings(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }

    @Override
    public Fact draw(RandomGenerator random, Set<String> taken) {
        String name = Facts.fullName(titles, names, taken, random);
        Kind kind = Facts.one(kinds, random);
        String value = Facts.one(kind.values(), random);
        return new Fact(kind.key(), name, value, filled(Facts.one(kind.statements(), random), name, value),
                filled(Facts.one(kind.cues(), random), name, value), filled(Facts.one(kind.leads(), random), name, value));
    }

    private static String filled(String template, String name, String value) {
        return template.replace("{N}", name).replace("{V}", value);
    }
}
