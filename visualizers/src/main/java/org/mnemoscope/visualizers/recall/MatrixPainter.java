package org.mnemoscope.visualizers.recall;

import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.Ticks;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Planted;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Span;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Axes, margins and marks of the recall matrix. */
final class MatrixPainter {
    private static final double TICK_SPACING = 4.5;
    private static final int RING = 24;

    private MatrixPainter() {}

    /** Everything that lies around and on the cells and does not follow the mouse. */
    static void paint(Pen pen, MatrixScene scene) {
        axes(pen, scene);
        if (scene.plot().strip() > 0) {
            entropyStrip(pen, scene);
            popularityStrip(pen, scene);
        }
        inside(pen, scene, () -> {
            selectedRow(pen, scene);
            pickedFrame(pen, scene);
            planted(pen, scene);
        });
        hits(pen, scene);
        MatrixLegend.paint(pen, scene);
    }

    /** A ring around the recall that each fact of the text asks for. */
    private static void planted(Pen pen, MatrixScene scene) {
        for (Planted fact : scene.run().planted()) {
            if (fact.told() < fact.asked()) {
                double x = scene.plot().x() + scene.viewport().xOf(scene.column(fact.asked(), fact.told()) + 0.5);
                double y = scene.plot().y() + scene.viewport().yOf(fact.asked() + 0.5);
                ring(pen, scene, x, y, Math.max(0.42 * scene.em(), 0.75 * scene.viewport().cellWidth()));
            }
        }
    }

    static void ring(Pen pen, MatrixScene scene, double x, double y, double radius) {
        Trail circle = new Trail();
        for (int i = 0; i <= RING; i++) {
            circle.add(x + radius * Math.cos(2 * Math.PI * i / RING), y + radius * Math.sin(2 * Math.PI * i / RING));
        }
        pen.line(circle, Stroke.of(scene.colour(ColourRole.SURFACE), 3.5));
        pen.line(circle, Stroke.of(scene.colour(ColourRole.PLANTED), 1.8));
    }

    /** Left of the rows that hold hits and, where columns are segments, below those. */
    private static void hits(Pen pen, MatrixScene scene) {
        IndexSet hits = scene.view().selection().hitsProperty().get().segments();
        MatrixScene.Plot plot = scene.plot();
        MatrixViewport viewport = scene.viewport();
        double room = 0.5 * scene.em();
        pen.inside(plot.x() - room, plot.y(), room, viewport.usedHeight(), () -> HitMarks.paintDown(
                pen, hits, row -> plot.y() + viewport.yOf(row), plot.x() - room, scene.colour(ColourRole.HIT)));
        if (scene.layout() == MatrixLayout.ABSOLUTE) {
            pen.inside(plot.x(), plot.y() + viewport.usedHeight(), viewport.usedWidth(), room, () -> HitMarks.paint(
                    pen, hits, column -> plot.x() + viewport.xOf(column), plot.y() + viewport.usedHeight() + room, scene.colour(ColourRole.HIT)));
        }
    }

    /** Row and column of the cell under the mouse. */
    static void crosshair(Pen pen, MatrixScene scene, RecallMatrixSkin.Cell cell) {
        double width = Math.max(1, scene.viewport().cellWidth());
        double height = Math.max(1, scene.viewport().cellHeight());
        double x = scene.plot().x() + scene.viewport().xOf(cell.column());
        double y = scene.plot().y() + scene.viewport().yOf(cell.reading());
        inside(pen, scene, () -> {
            pen.fillRect(x, scene.plot().y(), width, scene.viewport().usedHeight(), scene.colour(ColourRole.TEXT).deriveColor(0, 1, 1, 0.12));
            pen.fillRect(scene.plot().x(), y, scene.viewport().usedWidth(), height, scene.colour(ColourRole.TEXT).deriveColor(0, 1, 1, 0.12));
        });
    }

    private static void inside(Pen pen, MatrixScene scene, Runnable drawing) {
        MatrixScene.Plot plot = scene.plot();
        pen.inside(plot.x() - 4, plot.y() - 4, scene.viewport().usedWidth() + 8, scene.viewport().usedHeight() + 8, drawing);
    }

    private static void axes(Pen pen, MatrixScene scene) {
        MatrixScene.Plot plot = scene.plot();
        MatrixViewport viewport = scene.viewport();
        double em = scene.em();
        int across = (int) (viewport.usedWidth() / (TICK_SPACING * em));
        int down = (int) (viewport.usedHeight() / (TICK_SPACING * em));
        MatrixLayout layout = scene.layout();
        double shift = layout.label(0) - 0.5;
        TextLook centred = TextLook.centre(scene.colour(ColourRole.TEXT_MUTED));
        double top = plot.y() - plot.strip();
        for (int tick : Ticks.whole(viewport.columnAt(0) + shift, viewport.columnAt(viewport.usedWidth()) + shift, Math.max(1, across))) {
            pen.text(Integer.toString(tick), plot.x() + viewport.xOf(tick - layout.label(0)) + viewport.cellWidth() / 2, top - 0.9 * em, centred);
        }
        TextLook right = TextLook.right(scene.colour(ColourRole.TEXT_MUTED));
        for (int tick : Ticks.whole(viewport.rowAt(0) - 0.5, viewport.rowAt(viewport.usedHeight()) - 0.5, Math.max(1, down))) {
            pen.text(Integer.toString(tick), plot.x() - 0.6 * em, plot.y() + viewport.yOf(tick) + viewport.cellHeight() / 2, right);
        }
        TextLook title = TextLook.centre(scene.colour(ColourRole.TEXT));
        pen.text(columnTitle(layout), plot.x() + viewport.usedWidth() / 2, top - 2.5 * em, title);
        new Span(0, scene.bottom()).title(pen, Texts.get("view.recall.rows"), 1.1 * em, plot.y() + viewport.usedHeight() / 2, title);
    }

    private static String columnTitle(MatrixLayout layout) {
        return switch (layout) {
            case ABSOLUTE -> Texts.get("view.recall.columns");
            case RELATIVE -> Texts.get("view.recall.columns.relative");
            case SLOT -> Texts.get("view.recall.columns.slot");
        };
    }

    /** Row by row H / ln m, of several rows on one line the largest. */
    private static void entropyStrip(Pen pen, MatrixScene scene) {
        MatrixScene.Plot plot = scene.plot();
        MatrixViewport viewport = scene.viewport();
        double x = plot.x() + viewport.usedWidth() + 0.4 * scene.em();
        double width = plot.strip() - 0.8 * scene.em();
        Trail area = new Trail().add(x, plot.y());
        for (double y = 0; y < viewport.usedHeight(); y++) {
            int from = (int) Math.floor(viewport.rowAt(y));
            double entropy = scene.margins().entropy(from, Math.max(from + 1, (int) Math.ceil(viewport.rowAt(y + 1))));
            double length = Double.isNaN(entropy) ? 0 : entropy * width;
            area.add(x + length, plot.y() + y).add(x + length, plot.y() + y + 1);
        }
        pen.area(area.add(x, plot.y() + viewport.usedHeight()), scene.colour(ColourRole.RECALL).deriveColor(0, 1, 1, 0.55));
        TextLook small = TextLook.centre(scene.colour(ColourRole.TEXT_MUTED)).scaled(0.85);
        pen.text(Texts.get("view.recall.margin.entropy"), x + width / 2, plot.y() - 1.1 * scene.em(), small);
        pen.text("0", x, plot.y() - 0.2 * scene.em(), small);
        pen.text("1", x + width, plot.y() - 0.2 * scene.em(), small);
    }

    /** Column by column the sum of weights, of several columns on one pixel the largest. */
    private static void popularityStrip(Pen pen, MatrixScene scene) {
        MatrixScene.Plot plot = scene.plot();
        MatrixViewport viewport = scene.viewport();
        double bottom = plot.y() - 0.4 * scene.em();
        double height = plot.strip() - 0.8 * scene.em();
        double largest = Math.max(1e-12, scene.margins().largestPopularity());
        Trail area = new Trail().add(plot.x(), bottom);
        for (double x = 0; x < viewport.usedWidth(); x++) {
            int from = (int) Math.floor(viewport.columnAt(x));
            double sum = scene.margins().popularity(from, Math.max(from + 1, (int) Math.ceil(viewport.columnAt(x + 1))));
            double length = sum / largest * height;
            area.add(plot.x() + x, bottom - length).add(plot.x() + x + 1, bottom - length);
        }
        pen.area(area.add(plot.x() + viewport.usedWidth(), bottom), scene.colour(ColourRole.RECALL).deriveColor(0, 1, 1, 0.55));
        TextLook small = TextLook.right(scene.colour(ColourRole.TEXT_MUTED)).scaled(0.85);
        String words = Texts.get("view.recall.margin.popularity", Numbers.fixed(largest, 1));
        double end = Math.max(plot.x() + viewport.usedWidth(), pen.widthOf(words, small) + 0.4 * scene.em());
        pen.text(words, end, plot.y() - plot.strip() + 0.5 * scene.em(), small);
    }

    private static void selectedRow(Pen pen, MatrixScene scene) {
        int reading = scene.view().selection().getSegment();
        if (reading < 0 || reading >= scene.run().segmentCount()) {
            return;
        }
        MatrixLayout layout = scene.layout();
        if (!scene.run().isRead(reading) || scene.run().trace(reading).recall().isEmpty()) {
            outline(pen, scene, reading, 0, layout == MatrixLayout.ABSOLUTE ? Math.max(1, reading) : 1);
            return;
        }
        Recall recall = scene.run().trace(reading).recall().get();
        int one = layout.firstColumn(reading, recall);
        int other = one + layout.step() * (recall.weights().size() - 1);
        outline(pen, scene, reading, Math.min(one, other), Math.max(one, other) + 1);
        int recalled = scene.view().selection().getRecalled();
        if (recall.covers(recalled)) {
            int column = scene.column(reading, recalled);
            outline(pen, scene, reading, column, column + 1);
        }
    }

    /** A frame around cells of one row: outside of them, so that they stay in sight, with a rim that parts it from the cells around. */
    private static void outline(Pen pen, MatrixScene scene, int row, int firstColumn, int endColumn) {
        MatrixViewport viewport = scene.viewport();
        double size = Math.max(2, viewport.cellHeight());
        double x = scene.pixels().edge(scene.plot().x() + viewport.xOf(firstColumn));
        double y = scene.pixels().edge(scene.plot().y() + viewport.yOf(row) + (viewport.cellHeight() - size) / 2);
        double width = scene.pixels().edge(Math.max(2, viewport.xOf(endColumn) - viewport.xOf(firstColumn)));
        pen.frame(x - 2.5, y - 2.5, width + 5, size + 5, Stroke.of(scene.colour(ColourRole.SURFACE), 1.5));
        pen.frame(x - 1, y - 1, width + 2, size + 2, Stroke.of(scene.colour(ColourRole.CURSOR), 1.5));
    }

    /** Around a picked rectangle, where the columns are segments. */
    private static void pickedFrame(Pen pen, MatrixScene scene) {
        Picked picked = scene.view().selection().picked();
        if (picked.isEmpty() || picked.memories().isEmpty() || scene.layout() != MatrixLayout.ABSOLUTE) {
            return;
        }
        MatrixViewport viewport = scene.viewport();
        double x = scene.plot().x() + viewport.xOf(picked.memories().first());
        double y = scene.plot().y() + viewport.yOf(picked.segments().first());
        double right = scene.plot().x() + viewport.xOf(picked.memories().last() + 1);
        double bottom = scene.plot().y() + viewport.yOf(picked.segments().last() + 1);
        pen.frame(x, y, right - x, bottom - y, Stroke.dashed(scene.colour(ColourRole.TEXT), 1));
    }
}
