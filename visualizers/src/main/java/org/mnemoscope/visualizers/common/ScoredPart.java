package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.HmtSettings;

/** The two choices of {@link TokenScope} that a person has. */
public enum ScoredPart {
    /** Every scored token. */
    ALL,
    /** Only tokens that the summary pass did not read before they were predicted. */
    SECOND_HALF;

    public TokenScope scope(HmtSettings settings) {
        return this == ALL ? TokenScope.ALL : TokenScope.secondHalf(settings);
    }
}
