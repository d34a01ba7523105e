package org.mnemoscope.engine.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mnemoscope.engine.error.ModelException;

/** A JSON object of settings with typed getters. Absent and {@code null} mean the same; every error names file and key. */
public final class ConfigFile {
    private final Path file;
    private final String section;
    private final JsonNode node;

    private ConfigFile(Path file, String section, JsonNode node) {
        this.file = file;
        this.section = section;
        this.node = node;
    }

    /** @throws ModelException if the file is missing, too large, or no JSON object */
    public static ConfigFile read(Path file) {
        return new ConfigFile(file, "", JsonFiles.readObject(file));
    }

    /** A file that does not exist yet: every setting is absent. */
    static ConfigFile empty(Path file) {
        return new ConfigFile(file, "", JsonNodeFactory.instance.objectNode());
    }

    public Path file() {
        return file;
    }

    /** All keys, in the order of the file. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** @throws ModelException if the key is absent or no whole number */
    public long integer(String key) {
        return optionalInteger(key).orElseThrow(() -> missing(key));
    }

    /** @throws ModelException if the value is no whole number */
    public OptionalLong optionalInteger(String key) {
        if (!has(key)) {
            return OptionalLong.empty();
        }
        JsonNode value = node.get(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "a whole number");
        }
        return OptionalLong.of(value.longValue());
    }

    /** One whole number or a list of them; none where absent. @throws ModelException if the value is anything else */
    public List<Long> integers(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode value : node.get(key).isArray() ? node.get(key) : List.of(node.get(key))) {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw wrong(key, "a whole number or a list of them");
            }
            numbers.add(value.longValue());
        }
        return numbers;
    }

    /** @throws ModelException if the key is absent or no list of finite numbers */
    public List<Double> numbers(String key) {
        if (!has(key)) {
            throw missing(key);
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : node.get(key)) {
            numbers.add(value.isNumber() ? value.doubleValue() : Double.NaN);
        }
        if (!node.get(key).isArray() || !numbers.stream().allMatch(Double::isFinite)) {
            throw wrong(key, "a list of numbers");
        }
        return numbers;
    }

    /** @throws ModelException if the key is absent or no finite number */
    public double number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key));
    }

    /** @throws ModelException if the value is no finite number */
    public OptionalDouble optionalNumber(String key) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        JsonNode value = node.get(key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key, "a number");
        }
        return OptionalDouble.of(value.doubleValue());
    }

    /** @throws ModelException if the value is neither true nor false */
    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.get(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return node.get(key).booleanValue();
    }

    /** @throws ModelException if the value is no text */
    public Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isTextual()) {
            throw wrong(key, "a text in quotes");
        }
        return Optional.of(node.get(key).textValue());
    }

    /** The value as it stands in the file, for messages; empty where absent. */
    public Optional<String> raw(String key) {
        return has(key) ? Optional.of(node.get(key).isTextual() ? node.get(key).textValue() : node.get(key).toString())
                : Optional.empty();
    }

    /** @throws ModelException if the value is no object */
    public Optional<ConfigFile> section(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isObject()) {
            throw wrong(key, "an object in braces");
        }
        return Optional.of(new ConfigFile(file, section + key + ".", node.get(key)));
    }

    /**
     * The texts of a list; empty where absent.
     *
     * @throws ModelException if the value is no list of texts
     */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (!element.isTextual()) {
                throw wrong(key, "a list of texts in quotes");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /**
     * The objects of a list; empty where absent.
     *
     * @throws ModelException if the value is no list of objects
     */
    public List<ConfigFile> sections(String key) {
        List<ConfigFile> sections = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (!element.isObject()) {
                throw wrong(key, "a list of objects in braces");
            }
            sections.add(new ConfigFile(file, section + key + "[" + sections.size() + "].", element));
        }
        return sections;
    }

    private Iterable<JsonNode> list(String key) {
        if (has(key) && !node.get(key).isArray()) {
            throw wrong(key, "a list in brackets");
        }
        return has(key) ? node.get(key) : List.of();
    }

    private ModelException missing(String key) {
        return new ModelException("The setting " + section + key + " is missing in " + file + ".",
                "Add it, or fetch the file again from where it came from.");
    }

    private ModelException wrong(String key, String wanted) {
        String found = node.get(key).toString();
        String shown = found.length() <= 60 ? found : found.substring(0, 60) + " ...";
        return new ModelException("The setting " + section + key + " in " + file + " must be " + wanted + ", but is " + shown + ".",
                "Correct it in a text editor.");
    }
}
