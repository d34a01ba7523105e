package org.mnemoscope.engine.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.text.CodePoints;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

/** The chapters of the text as rows; offsets in the file count code points, as Python does. */
final class ChapterTable {
    private static final String INSERT = "INSERT INTO chapters (chapter, title, char_start, level) VALUES (?, ?, ?, ?)";
    private static final String SELECT = "SELECT title, char_start, level FROM chapters ORDER BY chapter";

    private ChapterTable() {}

    static void write(Connection connection, Chapters chapters, String text) throws SQLException {
        CodePoints codePoints = CodePoints.of(text);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < chapters.all().size(); i++) {
                Chapter chapter = chapters.all().get(i);
                insert.setInt(1, i);
                insert.setString(2, chapter.title());
                insert.setInt(3, codePoints.fromUtf16(chapter.charStart()));
                insert.setInt(4, chapter.level());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** @throws IllegalArgumentException if the rows make no sense */
    static Chapters read(Connection connection, String text) throws SQLException {
        CodePoints codePoints = CodePoints.of(text);
        List<Chapter> chapters = new ArrayList<>();
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery(SELECT)) {
            while (row.next()) {
                String title = row.getString(1);
                int start = row.getInt(2);
                if (title == null || start >= codePoints.length()) {
                    throw new IllegalArgumentException("a chapter without title or behind the end of the text");
                }
                chapters.add(new Chapter(title, start < 0 ? start : codePoints.toUtf16(start), row.getInt(3)));
            }
        }
        return new Chapters(chapters);
    }

    /** Of all rows in their order: title, offset, level. */
    static long checksum(Chapters chapters, String text) {
        CodePoints codePoints = CodePoints.of(text);
        Checksum checksum = new Checksum();
        for (Chapter chapter : chapters.all()) {
            checksum.add(chapter.title()).add((long) codePoints.fromUtf16(chapter.charStart())).add((long) chapter.level());
        }
        return checksum.value();
    }
}
