package org.mnemoscope.engine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The token ids after which a backbone says that a text ends: {@code eos_token_id}, one id or several. */
public final class EndTokens {
    private static final String KEY = "eos_token_id";

    private EndTokens() {}

    /**
     * The ids of a backbone folder: of {@code generation_config.json}, which knows how a model was trained to end, or else of
     * {@code config.json}; none if neither says.
     *
     * @throws org.mnemoscope.engine.error.ModelException if a file cannot be read, or names what is no id
     */
    public static Set<Integer> of(Path backbone) {
        for (String name : List.of("generation_config.json", "config.json")) {
            Path file = backbone.resolve(name);
            if (Files.isRegularFile(file)) {
                Set<Integer> ids = new TreeSet<>();
                ConfigFile.read(file).integers(KEY).forEach(id -> ids.add(Math.toIntExact(id)));
                if (!ids.isEmpty()) {
                    return ids;
                }
            }
        }
        return Set.of();
    }
}
