package org.mnemoscope.visualizers.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.mnemoscope.visualizers.axis.Numbers;

/**
 * The exact values behind a figure, at most one row per thing drawn and never a pixel. Rows are asked for one cell at a
 * time, so that a table of a million tokens costs nothing until it is read. What the functions read must not change any more.
 */
public final class FigureTable {
    /** Columns with these keys link a row to the book. */
    public static final String SEGMENT = "segment";

    public static final String TOKEN = "token";

    private final String name;
    private final int rowCount;
    private final List<Column> columns;

    /** What a column holds. */
    public enum Kind {
        WHOLE,
        NUMBER,
        TEXT
    }

    /**
     * One column.
     *
     * @param key     name in files: lower case with underscores
     * @param heading name on screen
     * @param unit    empty where there is none
     */
    public static final class Column {
        private final String key;
        private final String heading;
        private final String unit;
        private final Kind kind;
        private final IntToDoubleFunction numbers;
        private final IntFunction<String> texts;

        private Column(List<String> names, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts) {
            this.key = names.get(0);
            this.heading = names.get(1);
            this.unit = names.get(2);
            this.kind = kind;
            this.numbers = numbers;
            this.texts = texts;
        }

        public String key() {
            return key;
        }

        public String heading() {
            return heading;
        }

        public String unit() {
            return unit;
        }

        public Kind kind() {
            return kind;
        }

        /** The value of a row; NaN where it was not measured, and for text. */
        public double number(int row) {
            return numbers.applyAsDouble(row);
        }

        /** The value of a row in full: as many digits as tell it from its neighbours, empty where it was not measured. */
        public String exact(int row) {
            double value = numbers.applyAsDouble(row);
            return switch (kind) {
                case TEXT -> texts.apply(row);
                case WHOLE -> Double.isNaN(value) ? "" : Long.toString((long) value);
                case NUMBER -> Double.isNaN(value) ? "" : Double.toString(value);
            };
        }

        /** The value of a row for reading. */
        public String shown(int row) {
            double value = numbers.applyAsDouble(row);
            return kind == Kind.NUMBER && !Double.isNaN(value) ? Numbers.exactEnough(value) : exact(row);
        }
    }

    private FigureTable(String name, int rowCount, List<Column> columns) {
        this.name = name;
        this.rowCount = rowCount;
        this.columns = List.copyOf(columns);
    }

    /** A table of no columns yet; {@code name} is the figure's id. */
    public static FigureTable of(String name, int rowCount) {
        return new FigureTable(name, rowCount, List.of());
    }

    /** This table and a column of whole numbers. */
    public FigureTable whole(String key, String heading, IntToDoubleFunction values) {
        return with(new Column(List.of(key, heading, ""), Kind.WHOLE, values, row -> ""));
    }

    /** This table and a column of numbers; NaN where nothing was measured. */
    public FigureTable number(String key, String heading, String unit, IntToDoubleFunction values) {
        return with(new Column(List.of(key, heading, unit), Kind.NUMBER, values, row -> ""));
    }

    /** This table and a column of words. */
    public FigureTable text(String key, String heading, IntFunction<String> values) {
        return with(new Column(List.of(key, heading, ""), Kind.TEXT, row -> Double.NaN, values));
    }

    private FigureTable with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new FigureTable(name, rowCount, more);
    }

    public String name() {
        return name;
    }

    public int rowCount() {
        return rowCount;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of a key; {@link IllegalArgumentException} if there is none. */
    public Column column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + key));
    }

    /** The segment that a row speaks of, or −1. */
    public int segmentOf(int row) {
        for (Column column : columns) {
            if (column.key().equals(SEGMENT)) {
                double value = column.number(row);
                return Double.isNaN(value) ? -1 : (int) value;
            }
        }
        return -1;
    }
}
