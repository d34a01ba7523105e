package org.mnemoscope.visualizers.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Texts;

/**
 * Figures as Python scripts, which read the run file and draw the figure with matplotlib, without this program. A script is a head
 * with the choices made in the view, the shared part {@code python/common.py}, and {@code python/ID.py}, which leaves
 * the numbers it draws in {@code table}, under the keys of the figure's {@link FigureTable}.
 */
public final class FigurePython {
    private FigurePython() {}

    /**
     * The script of a figure; empty for a figure that has none.
     *
     * @param runFile the run's file, or null if it has none
     */
    public static Optional<String> of(FigureView figure, @Nullable String runFile) {
        return resource(figure.info().id()).map(body -> {
            StringBuilder head = new StringBuilder("# " + Texts.get("view.figure.python") + '\n');
            head.append("RUN = ").append(literal(runFile == null ? "run.mscope" : runFile)).append('\n');
            head.append("TITLE = ").append(literal(figure.info().title())).append('\n');
            head.append("UNIT = ").append(literal(figure.selection().unitProperty().get().name().toLowerCase(Locale.ROOT))).append('\n');
            head.append("BASELINE = ").append(literal(figure.selection().baselineProperty().get().key())).append('\n');
            head.append("PICKED = ").append(picked(figure.selection().picked().segments())).append('\n');
            for (Map.Entry<String, Object> choice : figure.choices().entrySet()) {
                head.append(choice.getKey()).append(" = ").append(literal(choice.getValue())).append('\n');
            }
            return head + "\n" + resource("common").orElseThrow() + "\n\n" + body;
        });
    }

    /** Ranges of segments as a list of pairs: first, and the one after the last. */
    private static String picked(IndexSet segments) {
        return segments.ranges().stream().map(range -> "(" + range.start() + ", " + range.end() + ")").collect(Collectors.joining(", ", "[", "]"));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = FigurePython.class.getResourceAsStream("python/" + name + ".py")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A value as Python writes it. */
    private static String literal(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
        return '"' + text + '"';
    }
}
