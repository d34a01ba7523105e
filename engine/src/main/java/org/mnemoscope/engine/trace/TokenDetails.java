package org.mnemoscope.engine.trace;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a reading keeps of the output head's answers beside NLL, when it is asked to.
 *
 * @param predictions per condition that was run
 * @param memorySays  the likeliest tokens when M_n is read through the output head, one row; empty for models without memory
 * @param promptSays  the same of P_n
 */
public record TokenDetails(Map<ReadingCondition, Predictions> predictions, Optional<TopTokens> memorySays, Optional<TopTokens> promptSays) {
    public TokenDetails {
        EnumMap<ReadingCondition, Predictions> copy = new EnumMap<>(ReadingCondition.class);
        copy.putAll(predictions);
        predictions = Collections.unmodifiableMap(copy);
    }
}
