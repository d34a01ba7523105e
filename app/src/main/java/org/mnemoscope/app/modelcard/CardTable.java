package org.mnemoscope.app.modelcard;

import java.util.Arrays;
import java.util.List;

/** Markdown tables with their columns under each other. */
final class CardTable {
    private CardTable() {}

    /** The lines of a table with every column as wide as its widest cell; any other text as it stands. */
    static String aligned(String text) {
        List<String[]> rows = text.lines().map(line -> line.replaceAll("^\\||\\|$", "").split("\\|", -1)).toList();
        if (!text.startsWith("|") || rows.size() < 2) {
            return text;
        }
        int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].strip().replaceAll("\\*\\*|`", "");
                widths[i] = Math.max(widths[i], isRule(row) ? 0 : row[i].length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            boolean rule = isRule(row);
            for (int i = 0; i < row.length; i++) {
                String cell = rule ? "─".repeat(widths[i]) : row[i] + " ".repeat(Math.max(0, widths[i] - row[i].length()));
                table.append(i == 0 ? "" : "  ").append(cell);
            }
            table.append('\n');
        }
        return table.toString().stripTrailing();
    }

    private static boolean isRule(String[] row) {
        return Arrays.stream(row).allMatch(cell -> cell.strip().matches(":?-+:?"));
    }
}
