package org.mnemoscope.engine.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * What to read, and how.
 *
 * @param document     the text with its title, source and chapters
 * @param text         the document's whole text, in tokens of the model's own tokenizer
 * @param settings     effective settings of this reading
 * @param conditions   reading conditions; HMT is always among them, because the others are compared with it
 * @param segmentLimit how many segments to read at most; empty for the whole text
 * @param topTokens    how many of the likeliest tokens to keep at each token, with ranks and entropies; 0 for none of these
 */
public record ReadingRequest(
        Document document,
        TokenizedText text,
        HmtSettings settings,
        Set<ReadingCondition> conditions,
        OptionalInt segmentLimit,
        int topTokens) {
    /** More would fill disks for tokens that nobody looks at. */
    public static final int MOST_TOP_TOKENS = 50;

    public ReadingRequest {
        if (!document.text().equals(text.text())) {
            throw new IllegalArgumentException("the tokens are not those of " + document.title());
        }
        EnumSet<ReadingCondition> all = EnumSet.of(ReadingCondition.HMT);
        all.addAll(conditions);
        conditions = Collections.unmodifiableSet(all);
        if (segmentLimit.isPresent() && segmentLimit.getAsInt() < 1) {
            throw new IllegalArgumentException("a reading has at least 1 segment, not " + segmentLimit.getAsInt());
        }
        if (topTokens < 0 || topTokens > MOST_TOP_TOKENS) {
            throw new IllegalArgumentException("0 to " + MOST_TOP_TOKENS + " of the likeliest tokens can be kept, not " + topTokens);
        }
    }

    /** A reading that keeps no likeliest tokens. */
    public ReadingRequest(
            Document document, TokenizedText text, HmtSettings settings, Set<ReadingCondition> conditions, OptionalInt segmentLimit) {
        this(document, text, settings, conditions, segmentLimit, 0);
    }

    public Segmentation segmentation() {
        return new Segmentation(text.tokenCount(), settings.segmentTokens());
    }

    /** How many segments will be read if nobody stops. */
    public int segmentsToRead() {
        int all = segmentation().segmentCount();
        return Math.min(all, segmentLimit.orElse(all));
    }
}
