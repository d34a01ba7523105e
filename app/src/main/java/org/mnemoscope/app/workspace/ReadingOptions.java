package org.mnemoscope.app.workspace;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;

/**
 * What the person asks of the next reading.
 *
 * @param conditions      the reading conditions wanted; HMT is always among them
 * @param recallPrecision rounding of the recall; null for the model's own
 * @param segmentLimit    read at most so many segments; 0 for the whole text
 * @param device          {@code auto}, {@code cpu} or {@code cuda:N}, for the next model that is loaded
 * @param dtype           number format of the backbone, for the next model that is loaded
 * @param topTokens       how many of the likeliest tokens to keep at each token, with ranks and entropies; 0 for none
 * @param libtorch        folder with a libtorch of the person's own, from the next start on; empty for the program's
 * @param withoutMemoryCache leave out the precomputed memories that lie with a model
 */
public record ReadingOptions(
        Set<ReadingCondition> conditions,
        @Nullable RecallPrecision recallPrecision,
        int segmentLimit,
        String device,
        BackbonePrecision dtype,
        int topTokens,
        String libtorch,
        boolean withoutMemoryCache) {
    /** How many are kept where likeliest tokens are wanted. */
    public static final int KEPT_TOP_TOKENS = 5;

    public static final ReadingOptions DEFAULT = new ReadingOptions(
            EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), null, 0, "auto", BackbonePrecision.AUTO, KEPT_TOP_TOKENS, "", false);

    public ReadingOptions {
        EnumSet<ReadingCondition> all = EnumSet.of(ReadingCondition.HMT);
        Objects.requireNonNullElse(conditions, Set.of(ReadingCondition.NO_MEMORY)).stream()
                .filter(Objects::nonNull) // a name that a newer program wrote comes as null
                .forEach(all::add);
        conditions = Collections.unmodifiableSet(all);
        segmentLimit = Math.max(0, segmentLimit);
        device = Objects.requireNonNullElse(device, "auto");
        dtype = Objects.requireNonNullElse(dtype, BackbonePrecision.AUTO);
        libtorch = Objects.requireNonNullElse(libtorch, "");
        topTokens = Math.max(0, Math.min(topTokens, ReadingRequest.MOST_TOP_TOKENS));
    }

    /** These options with one condition switched on or off. */
    public ReadingOptions with(ReadingCondition condition, boolean wanted) {
        EnumSet<ReadingCondition> changed = EnumSet.copyOf(conditions);
        if (wanted) {
            changed.add(condition);
        } else {
            changed.remove(condition);
        }
        return new ReadingOptions(changed, recallPrecision, segmentLimit, device, dtype, topTokens, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withRecallPrecision(@Nullable RecallPrecision precision) {
        return new ReadingOptions(conditions, precision, segmentLimit, device, dtype, topTokens, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withSegmentLimit(int limit) {
        return new ReadingOptions(conditions, recallPrecision, limit, device, dtype, topTokens, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withDevice(String wanted) {
        return new ReadingOptions(conditions, recallPrecision, segmentLimit, wanted, dtype, topTokens, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withDtype(BackbonePrecision wanted) {
        return new ReadingOptions(conditions, recallPrecision, segmentLimit, device, wanted, topTokens, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withTopTokens(int count) {
        return new ReadingOptions(conditions, recallPrecision, segmentLimit, device, dtype, count, libtorch, withoutMemoryCache);
    }

    public ReadingOptions withLibtorch(String folder) {
        return new ReadingOptions(conditions, recallPrecision, segmentLimit, device, dtype, topTokens, folder, withoutMemoryCache);
    }

    public ReadingOptions withMemoryCache(boolean wanted) {
        return new ReadingOptions(conditions, recallPrecision, segmentLimit, device, dtype, topTokens, libtorch, !wanted);
    }

    /** Where the next model is loaded. */
    public Placement placement() {
        return new Placement(device, dtype);
    }

    /** The limit on segments, if there is one. */
    public Optional<Integer> limit() {
        return segmentLimit == 0 ? Optional.empty() : Optional.of(segmentLimit);
    }

    /** The conditions wanted that a model allows. */
    public Set<ReadingCondition> conditionsOf(Set<ReadingCondition> allowed) {
        EnumSet<ReadingCondition> both = EnumSet.copyOf(conditions);
        both.retainAll(allowed);
        return both;
    }

    /** The settings a reading will have with a model of these settings. */
    public HmtSettings effective(HmtSettings model) {
        RecallPrecision precision = recallPrecision == null ? model.recallPrecision() : recallPrecision;
        HmtSettings recall = model.withRecall(precision, model.recallScale());
        return withoutMemoryCache ? recall.withPrecomputedMemories(0) : recall;
    }
}
