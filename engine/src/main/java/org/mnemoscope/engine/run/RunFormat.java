package org.mnemoscope.engine.run;

import java.util.List;

/** The layout of run files, version 5; {@code docs/run-file.md} explains it to readers. */
final class RunFormat {
    /** The letters MSCP: says that an SQLite database is a run. */
    static final int APPLICATION_ID = 0x4D534350;

    /** Goes up when a program of today could misread the file. */
    static final int VERSION = 5;

    /** From here on the checksum of a segment covers its memory in use, whose row could vanish unseen before. */
    static final int FOOTPRINT_IS_CHECKED = 4;

    /** From here on the header has a checksum over all notes and selections, whose tables could vanish unseen before. */
    static final int MARKS_ARE_CHECKED = 5;

    static final String EXTENSION = ".mscope";

    /** Header key that says how the reading ended; see {@link RunEnding}. */
    static final String ENDING = "ending";

    /** Header key of the checksum over the table {@code chapters}. */
    static final String CHAPTERS_CHECKSUM = "chapters_crc32";

    /** Header key of the checksum over the tables {@code notes} and {@code selections}. It changes with them, so the header's own leaves it out. */
    static final String MARKS_CHECKSUM = "marks_crc32";

    /** Files of version 1 lack this table, {@code said} and {@code vocabulary}. */
    static final String DETAILS_TABLE = "predictions";

    /** Column of {@code segments} that files before version 3 lack. */
    static final String RECALL_BEFORE = "recall_before";

    static final List<String> TABLES = List.of(
            "CREATE TABLE header (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE TABLE text (text TEXT NOT NULL)",
            "CREATE TABLE chapters (chapter INTEGER PRIMARY KEY, title TEXT NOT NULL, char_start INTEGER NOT NULL, level INTEGER NOT NULL)",
            "CREATE TABLE tokens (ids BLOB NOT NULL, char_ends BLOB NOT NULL, crc32 INTEGER NOT NULL)",
            """
            CREATE TABLE segments (
              segment INTEGER PRIMARY KEY, token_start INTEGER NOT NULL, token_end INTEGER NOT NULL,
              sensory_tokens INTEGER NOT NULL, recall_first INTEGER, recall_weights BLOB, recall_before BLOB,
              summary BLOB, memory_prompt BLOB, memory BLOB,
              summary_millis REAL NOT NULL, recall_millis REAL NOT NULL, main_millis REAL NOT NULL,
              conditions_millis REAL NOT NULL, crc32 INTEGER NOT NULL)""",
            """
            CREATE TABLE nll (
              segment INTEGER NOT NULL, condition TEXT NOT NULL, nats BLOB NOT NULL,
              PRIMARY KEY (segment, condition))""",
            """
            CREATE TABLE predictions (
              segment INTEGER NOT NULL, condition TEXT NOT NULL, ranks BLOB NOT NULL, entropy_nats BLOB NOT NULL,
              top_ids BLOB NOT NULL, top_nats BLOB NOT NULL,
              PRIMARY KEY (segment, condition))""",
            """
            CREATE TABLE said (
              segment INTEGER NOT NULL, vector TEXT NOT NULL, top_ids BLOB NOT NULL, top_nats BLOB NOT NULL,
              PRIMARY KEY (segment, vector))""",
            "CREATE TABLE footprint (segment INTEGER PRIMARY KEY, process_bytes INTEGER, device_bytes INTEGER, crc32 INTEGER NOT NULL)",
            "CREATE TABLE vocabulary (id INTEGER PRIMARY KEY, text TEXT NOT NULL, crc32 INTEGER NOT NULL)");

    private RunFormat() {}
}
