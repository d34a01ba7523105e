package org.mnemoscope.engine.trace;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything one HMT step left behind.
 *
 * @param segment          zero-based index of the segment
 * @param tokens           the text tokens of the segment
 * @param sensoryTokens    how many tokens of the previous segment stood in front (k, 0 for segment 0)
 * @param recall           empty while the cache holds no memory of the text, and for models without recall
 * @param tokenNllNats     per condition that was run, −ln p of each scored token: {@code tokens.scoredSize()} values
 * @param summaryEmbedding S_n, d values; empty for models without a summary
 * @param memoryPrompt     P_n, d values; empty for models without memory
 * @param memoryEmbedding  M_n, d values; empty for models without memory
 * @param details          likeliest tokens, ranks and entropies; empty unless the reading was asked for them
 * @param recallBeforeText weights on memories of a precomputed memory cache, oldest first; empty without one, and when they are evicted
 */
public record SegmentTrace(
        int segment,
        TokenRange tokens,
        int sensoryTokens,
        Optional<Recall> recall,
        Map<ReadingCondition, Floats> tokenNllNats,
        Optional<Floats> summaryEmbedding,
        Optional<Floats> memoryPrompt,
        Optional<Floats> memoryEmbedding,
        StepTiming timing,
        Optional<TokenDetails> details,
        Floats recallBeforeText) {

    public SegmentTrace {
        EnumMap<ReadingCondition, Floats> copy = new EnumMap<>(ReadingCondition.class);
        copy.putAll(tokenNllNats);
        tokenNllNats = Collections.unmodifiableMap(copy);
        for (Map.Entry<ReadingCondition, Floats> row : tokenNllNats.entrySet()) {
            if (row.getValue().size() != tokens.scoredSize()) {
                throw new IllegalArgumentException("segment " + segment + ", " + row.getKey() + ": "
                        + row.getValue().size() + " NLL values for " + tokens.scoredSize() + " scored tokens");
            }
        }
        details.ifPresent(d -> d.predictions().forEach((condition, predictions) -> {
            if (predictions.ranks().size() != tokens.scoredSize()) {
                throw new IllegalArgumentException("segment " + segment + ", " + condition + ": "
                        + predictions.ranks().size() + " predictions for " + tokens.scoredSize() + " scored tokens");
            }
        }));
    }

    /** A trace without details, of a reading that began without memories. */
    public SegmentTrace(
            int segment,
            TokenRange tokens,
            int sensoryTokens,
            Optional<Recall> recall,
            Map<ReadingCondition, Floats> tokenNllNats,
            Optional<Floats> summaryEmbedding,
            Optional<Floats> memoryPrompt,
            Optional<Floats> memoryEmbedding,
            StepTiming timing) {
        this(segment, tokens, sensoryTokens, recall, tokenNllNats, summaryEmbedding, memoryPrompt, memoryEmbedding, timing, Optional.empty(), Floats.of());
    }

    /** The NLL row of a condition, if it was run. */
    public Optional<Floats> nll(ReadingCondition condition) {
        return Optional.ofNullable(tokenNllNats.get(condition));
    }

    /** What was expected under a condition, if it was run and the reading was asked for it. */
    public Optional<Predictions> predictions(ReadingCondition condition) {
        return details.map(d -> d.predictions().get(condition));
    }
}
