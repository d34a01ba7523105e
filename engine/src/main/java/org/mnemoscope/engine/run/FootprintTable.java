package org.mnemoscope.engine.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.mnemoscope.engine.trace.Footprint;

/** The table {@code footprint}: memory in use after each segment. Older files lack it; a program that does not know it misses nothing else. */
final class FootprintTable {
    private static final long NULL = -1;

    private FootprintTable() {}

    /** No row where nothing was measured. */
    static void write(Connection connection, int segment, Footprint footprint) throws SQLException {
        if (footprint.equals(Footprint.UNKNOWN)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO footprint (segment, process_bytes, device_bytes, crc32) VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, segment);
            set(insert, 2, footprint.processBytes());
            set(insert, 3, footprint.deviceBytes());
            insert.setLong(4, checksum(segment, footprint));
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, int column, OptionalLong bytes) throws SQLException {
        if (bytes.isPresent()) {
            insert.setLong(column, bytes.getAsLong());
        } else {
            insert.setNull(column, Types.INTEGER);
        }
    }

    private static long checksum(int segment, Footprint footprint) {
        return addTo(new Checksum().add(segment), footprint).value();
    }

    static Checksum addTo(Checksum checksum, Footprint footprint) {
        return checksum.add(footprint.processBytes().orElse(NULL)).add(footprint.deviceBytes().orElse(NULL));
    }

    /** By segment. @throws IllegalArgumentException if a row does not match its checksum */
    static Map<Integer, Footprint> read(Connection connection) throws SQLException {
        Map<Integer, Footprint> footprints = new HashMap<>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet table = sql.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'footprint'")) {
                if (!table.next()) {
                    return footprints;
                }
            }
            try (ResultSet row = sql.executeQuery("SELECT segment, process_bytes, device_bytes, crc32 FROM footprint")) {
                while (row.next()) {
                    Footprint footprint = new Footprint(bytes(row, 2), bytes(row, 3));
                    if (checksum(row.getInt(1), footprint) != row.getLong(4)) {
                        throw new IllegalArgumentException("the memory in use after segment " + row.getInt(1) + " does not match its checksum");
                    }
                    footprints.put(row.getInt(1), footprint);
                }
            }
        }
        return footprints;
    }

    private static OptionalLong bytes(ResultSet row, int column) throws SQLException {
        long bytes = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
