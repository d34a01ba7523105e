package org.mnemoscope.engine.run;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TopTokens;

/** The rows of one segment in {@code predictions} and {@code said}, between a trace and SQL. */
final class DetailRows {
    /** In {@code said}: M_n. */
    static final String MEMORY = "memory";
    /** In {@code said}: P_n. */
    static final String PROMPT = "memory_prompt";

    /** ranks, entropy_nats, top_ids, top_nats. */
    final Map<ReadingCondition, List<byte[]>> predictions = new EnumMap<>(ReadingCondition.class);
    /** top_ids, top_nats. */
    final Map<String, List<byte[]>> said = new TreeMap<>();

    /** The rows of a trace's details; none for a trace without. */
    static DetailRows of(Optional<TokenDetails> details) {
        DetailRows rows = new DetailRows();
        details.ifPresent(d -> {
            d.predictions().forEach((condition, p) -> rows.predictions.put(condition,
                    List.of(Blobs.of(p.ranks()), Blobs.of(p.entropyNats()), Blobs.of(p.top().ids()), Blobs.of(p.top().nats()))));
            d.memorySays().ifPresent(top -> rows.said.put(MEMORY, List.of(Blobs.of(top.ids()), Blobs.of(top.nats()))));
            d.promptSays().ifPresent(top -> rows.said.put(PROMPT, List.of(Blobs.of(top.ids()), Blobs.of(top.nats()))));
        });
        return rows;
    }

    /** The ids of a trace's details with their texts. */
    static Map<Integer, String> words(TokenDetails details) {
        Map<Integer, String> words = new HashMap<>();
        details.predictions().values().forEach(p -> collect(p.top(), words));
        details.memorySays().ifPresent(top -> collect(top, words));
        details.promptSays().ifPresent(top -> collect(top, words));
        return words;
    }

    private static void collect(TopTokens top, Map<Integer, String> words) {
        for (int i = 0; i < top.ids().size(); i++) {
            words.put(top.ids().get(i), top.texts().get(i));
        }
    }

    /** Adds all rows to the checksum of their segment; nothing where there are none, as in files of version 1. */
    void addTo(Checksum checksum) {
        predictions.forEach((condition, blobs) -> {
            checksum.add(condition.key());
            blobs.forEach(checksum::add);
        });
        said.forEach((vector, blobs) -> {
            checksum.add(vector);
            blobs.forEach(checksum::add);
        });
    }

    /** @throws IllegalArgumentException if the rows do not fit together or an id has no text */
    Optional<TokenDetails> details(Map<Integer, String> words) {
        if (predictions.isEmpty()) {
            return Optional.empty();
        }
        Map<ReadingCondition, Predictions> read = new EnumMap<>(ReadingCondition.class);
        predictions.forEach((condition, blobs) -> {
            Ints ranks = Blobs.ints(blobs.get(0));
            read.put(condition, new Predictions(ranks, Blobs.floats(blobs.get(1)), top(ranks.size(), blobs.subList(2, 4), words)));
        });
        return Optional.of(new TokenDetails(read, said(MEMORY, words), said(PROMPT, words)));
    }

    private Optional<TopTokens> said(String vector, Map<Integer, String> words) {
        List<byte[]> blobs = said.get(vector);
        return blobs == null ? Optional.empty() : Optional.of(top(1, blobs, words));
    }

    private static TopTokens top(int places, List<byte[]> blobs, Map<Integer, String> words) {
        int[] ids = Blobs.ints(blobs.get(0)).toArray();
        String[] texts = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            texts[i] = word(words.get(ids[i]));
        }
        return new TopTokens(places == 0 ? 0 : ids.length / places, Ints.of(ids), List.of(texts), Blobs.floats(blobs.get(1)));
    }

    private static String word(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("an id has no text");
        }
        return text;
    }
}
