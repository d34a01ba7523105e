package org.mnemoscope.engine.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.mnemoscope.engine.config.ConfigFile;
import org.mnemoscope.engine.error.ModelException;

/** The named sizes of a backbone (D, H, V, ...) and sums of products over them, as {@code H*Dh+2*Kv*Dh}. */
final class Sizes {
    /** No size of a model comes near; products of two stay within a long. */
    private static final long MAX = 1L << 30;

    private final ConfigFile config;
    private final Map<String, Long> symbols = new LinkedHashMap<>();

    /** @param definitions per symbol what to try in turn: a number, a setting of the config, an expression over earlier symbols */
    Sizes(JsonNode definitions, ConfigFile config) {
        this.config = config;
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            symbols.put(definition.getKey(), define(definition.getValue()));
        }
    }

    private long define(JsonNode candidates) {
        String first = candidates.get(0).asText();
        for (JsonNode candidate : candidates) {
            OptionalLong value = candidate(candidate);
            if (value.isPresent()) {
                return checked(first, value.getAsLong());
            }
        }
        return checked(first, config.integer(first));
    }

    private OptionalLong candidate(JsonNode candidate) {
        if (candidate.isNumber()) {
            return OptionalLong.of(candidate.longValue());
        }
        String text = candidate.asText();
        boolean setting = !symbols.containsKey(text) && text.matches("[a-z_0-9]*[a-z_]+[a-z_0-9]*");
        return setting ? config.optionalInteger(text) : OptionalLong.of(value(text));
    }

    private long checked(String name, long value) {
        if (value < 1 || value > MAX) {
            throw new ModelException("The setting " + name + " in " + config.file() + " is " + value + ", which no backbone has.",
                    "Correct it, or fetch the file again from where it came from.");
        }
        return value;
    }

    /** The value of an expression: products of numbers and symbols, divided or summed; a division must come out even. */
    long value(String expression) {
        long sum = 0;
        for (String term : expression.split("\\+")) {
            sum = Math.addExact(sum, product(term.strip()));
        }
        return sum;
    }

    private long product(String term) {
        long product = 1;
        for (String factor : term.split("\\*")) {
            String[] parts = factor.split("/");
            product = Math.multiplyExact(product, atom(parts[0].strip()));
            for (int i = 1; i < parts.length; i++) {
                product = divided(product, atom(parts[i].strip()), term);
            }
        }
        return product;
    }

    private long divided(long dividend, long divisor, String term) {
        if (dividend % divisor != 0) {
            throw new ModelException("The sizes in " + config.file() + " do not fit: " + dividend + " cannot be divided by " + divisor
                    + " (" + term + ").", "Correct them, or fetch the file again from where it came from.");
        }
        return dividend / divisor;
    }

    private long atom(String text) {
        Long value = symbols.get(text);
        return value != null ? value : Long.parseLong(text);
    }

    /** {@code "A != B"} over two expressions. */
    boolean differ(String comparison) {
        String[] sides = comparison.split("!=");
        return value(sides[0].strip()) != value(sides[1].strip());
    }
}
