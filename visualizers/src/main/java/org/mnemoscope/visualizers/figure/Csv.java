package org.mnemoscope.visualizers.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated values (RFC 4180): a line of headings {@code key [unit]}, numbers in full with a point as
 * decimal sign, nothing where nothing was measured.
 */
public final class Csv {
    private Csv() {}

    public static void write(FigureTable table, Appendable out) throws IOException {
        out.append(table.columns().stream().map(Csv::heading).collect(Collectors.joining(","))).append("\r\n");
        for (int row = 0; row < table.rowCount(); row++) {
            String separator = "";
            for (FigureTable.Column column : table.columns()) {
                out.append(separator).append(quoted(column.exact(row)));
                separator = ",";
            }
            out.append("\r\n");
        }
    }

    public static String of(FigureTable table) {
        StringBuilder out = new StringBuilder();
        try {
            write(table, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString();
    }

    private static String heading(FigureTable.Column column) {
        return quoted(column.unit().isEmpty() ? column.key() : column.key() + " [" + column.unit() + "]");
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
