package org.mnemoscope.engine.run;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Footprint;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;

/** One row of the table {@code segments}, between a trace and SQL. */
record SegmentRow(
        int segment,
        TokenRange tokens,
        int sensoryTokens,
        int recallFirst,
        byte @Nullable [] recallWeights,
        byte @Nullable [] recallBefore,
        byte @Nullable [] summary,
        byte @Nullable [] memoryPrompt,
        byte @Nullable [] memory,
        StepTiming timing) {
    static final String INSERT = "INSERT INTO segments (segment, token_start, token_end, sensory_tokens, recall_first, recall_weights,"
            + " summary, memory_prompt, memory, summary_millis, recall_millis, main_millis, conditions_millis, crc32, recall_before)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT segment, token_start, token_end, sensory_tokens, recall_first, recall_weights,"
            + " summary, memory_prompt, memory, summary_millis, recall_millis, main_millis, conditions_millis, crc32, ";

    /** Where a row has no recall. */
    private static final int NONE = -1;

    /** The query for all rows in order, from a file of today or one that has no {@link RunFormat#RECALL_BEFORE}. */
    static String select(boolean hasRecallBefore) {
        return SELECT + (hasRecallBefore ? RunFormat.RECALL_BEFORE : "NULL") + " FROM segments ORDER BY segment";
    }

    static SegmentRow of(SegmentTrace trace) {
        return new SegmentRow(
                trace.segment(),
                trace.tokens(),
                trace.sensoryTokens(),
                trace.recall().map(Recall::firstCachedSegment).orElse(NONE),
                blob(trace.recall().map(Recall::weights)),
                blob(Optional.of(trace.recallBeforeText()).filter(weights -> !weights.isEmpty())),
                blob(trace.summaryEmbedding()),
                blob(trace.memoryPrompt()),
                blob(trace.memoryEmbedding()),
                trace.timing());
    }

    static SegmentRow read(ResultSet row) throws SQLException {
        int recallFirst = row.getInt(5);
        boolean noRecall = row.wasNull();
        return new SegmentRow(
                row.getInt(1),
                new TokenRange(row.getInt(2), row.getInt(3)),
                row.getInt(4),
                noRecall ? NONE : recallFirst,
                row.getBytes(6),
                row.getBytes(15),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9),
                new StepTiming(row.getDouble(10), row.getDouble(11), row.getDouble(12), row.getDouble(13)));
    }

    /** Fills in {@link #INSERT}. */
    void write(PreparedStatement insert, long checksum) throws SQLException {
        insert.setInt(1, segment);
        insert.setInt(2, tokens.start());
        insert.setInt(3, tokens.end());
        insert.setInt(4, sensoryTokens);
        insert.setObject(5, recallWeights == null ? null : recallFirst);
        insert.setBytes(6, recallWeights);
        insert.setBytes(7, summary);
        insert.setBytes(8, memoryPrompt);
        insert.setBytes(9, memory);
        insert.setDouble(10, timing.summary());
        insert.setDouble(11, timing.recall());
        insert.setDouble(12, timing.main());
        insert.setDouble(13, timing.conditions());
        insert.setLong(14, checksum);
        insert.setBytes(15, recallBefore);
        insert.executeUpdate();
    }

    /** Over this row and its rows in {@code nll}, {@code predictions}, {@code said} and {@code footprint}, in the order of the conditions. */
    long checksum(Map<ReadingCondition, byte[]> nll, DetailRows details) {
        Checksum checksum = new Checksum()
                .add(segment).add(tokens.start()).add(tokens.end()).add(sensoryTokens)
                .add(recallFirst).add(recallWeights)
                .add(summary).add(memoryPrompt).add(memory)
                .add(timing.summary()).add(timing.recall()).add(timing.main()).add(timing.conditions());
        new EnumMap<>(nll).forEach((condition, nats) -> checksum.add(condition.key()).add(nats));
        details.addTo(checksum);
        if (recallBefore != null) {
            checksum.add(recallBefore);
        }
        if (!timing.footprint().equals(Footprint.UNKNOWN)) {
            FootprintTable.addTo(checksum, timing.footprint());
        }
        return checksum.value();
    }

    /** This row with the memory in use, which is a table of its own. */
    SegmentRow with(Footprint footprint) {
        return new SegmentRow(segment, tokens, sensoryTokens, recallFirst, recallWeights, recallBefore, summary, memoryPrompt, memory,
                timing.with(footprint));
    }

    SegmentTrace trace(Map<ReadingCondition, byte[]> nll, Optional<TokenDetails> details) {
        Map<ReadingCondition, Floats> rows = new EnumMap<>(ReadingCondition.class);
        nll.forEach((condition, nats) -> rows.put(condition, Blobs.floats(nats)));
        Optional<Recall> recall = floats(recallWeights).map(weights -> new Recall(recallFirst, weights));
        return new SegmentTrace(
                segment, tokens, sensoryTokens, recall, rows, floats(summary), floats(memoryPrompt), floats(memory), timing, details,
                floats(recallBefore).orElse(Floats.of()));
    }

    private static byte @Nullable [] blob(Optional<Floats> row) {
        return row.map(Blobs::of).orElse(null);
    }

    private static Optional<Floats> floats(byte @Nullable [] blob) {
        return Optional.ofNullable(blob).map(Blobs::floats);
    }
}
