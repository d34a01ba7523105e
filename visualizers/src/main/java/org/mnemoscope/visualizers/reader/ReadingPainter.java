package org.mnemoscope.visualizers.reader;

import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;

/** Draws what lies behind the text of the reading pane: selection, segment borders, gutter, token tints, recall strip. */
final class ReadingPainter {
    private static final double THICKEST_BAR = 0.5;
    /** How strongly a hit is marked: the one that one stands on, and the others. */
    private static final double HERE = 0.75;
    private static final double ELSEWHERE = 0.35;

    /** Where things lie: gutter, text and strip, all from the left edge of the view. */
    record Columns(double gutter, double text, double textWidth, double strip, double stripWidth, double width, double height) {}

    /**
     * All that is painted.
     *
     * @param recall    of the selected segment
     * @param strongest the largest weight in it, 0 without one
     */
    record Scene(ReadingView view, RunSoFar run, List<BookFlow.Placed> blocks, Columns columns, PixelGrid pixels, Optional<Recall> recall, float strongest) {
        static Scene of(ReadingView view, RunSoFar run, List<BookFlow.Placed> blocks, Columns columns, PixelGrid pixels) {
            int selected = view.selection().getSegment();
            Optional<Recall> recall = run.isRead(selected) ? run.trace(selected).recall() : Optional.empty();
            return new Scene(view, run, blocks, columns, pixels, recall, recall.map(r -> r.weightOf(r.strongestSegment())).orElse(0f));
        }

        Color colour(ColourRole role) {
            return view.colour(role);
        }

        double em() {
            return view.font().getSize();
        }

        int selected() {
            return view.selection().getSegment();
        }
    }

    void paint(GraphicsContext g, Scene scene) {
        g.save();
        g.beginPath();
        g.rect(0, 0, scene.pixels().edge(scene.columns().width()), scene.pixels().edge(scene.columns().height()));
        g.clip();
        for (BookFlow.Placed block : scene.blocks()) {
            background(g, scene, block);
            gutter(g, scene, block);
        }
        if (scene.view().tintProperty().get() != TokenTint.NONE) {
            for (BookFlow.Placed block : scene.blocks()) {
                tints(g, scene, block);
            }
        }
        scene.blocks().forEach(block -> hits(g, scene, block));
        scene.blocks().forEach(block -> planted(g, scene, block));
        scene.blocks().forEach(block -> marks(g, scene, block));
        strip(g, scene);
        g.restore();
    }

    private void background(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        Columns columns = scene.columns();
        double y = scene.pixels().edge(block.y());
        double end = scene.pixels().edge(block.y() + block.height());
        if (block.block() == scene.selected()) {
            g.setFill(scene.colour(ColourRole.SELECTION));
            g.fillRect(0, y, columns.strip(), end - y);
        } else if (block.block() == scene.view().selection().hoveredProperty().get()) {
            g.setFill(scene.colour(ColourRole.SELECTION).deriveColor(0, 1, 1, 0.45));
            g.fillRect(0, y, columns.strip(), end - y);
        }
        g.setStroke(scene.colour(ColourRole.BORDER));
        g.setLineWidth(scene.pixels().hairline());
        g.setLineDashes(4, 3);
        double line = scene.pixels().line(block.y() + block.height());
        g.strokeLine(0, line, columns.strip(), line);
        g.setLineDashes();
    }

    private void gutter(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        double top = scene.pixels().edge(block.y());
        double height = scene.pixels().edge(block.y() + block.height()) - top;
        numbers(g, scene, block);
        double share = recalledShare(scene, block.block());
        double bar = Math.max(scene.pixels().hairline(), scene.pixels().edge(THICKEST_BAR * scene.em() * share));
        g.setFill(scene.colour(share > 0 ? ColourRole.RECALL : ColourRole.BORDER));
        g.fillRect(scene.pixels().edge(scene.columns().gutter()) - bar, top, bar, height);
        if (scene.view().selection().marks().get().noteOn(block.block()).isPresent()) {
            ribbon(g, scene, scene.columns().gutter() - 1.3 * scene.em(), top);
        }
        if (block.block() == scene.run().readCount() - 1) {
            g.setFill(scene.colour(ColourRole.READING));
            g.fillRect(0, top, scene.pixels().edge(0.25 * scene.em()), height);
        }
    }

    /** The sign of a note or bookmark: it hangs from the segment's upper border. */
    private static void ribbon(GraphicsContext g, Scene scene, double x, double y) {
        double width = 0.6 * scene.em();
        double height = 1.1 * scene.em();
        g.setFill(scene.colour(ColourRole.TEXT));
        g.fillPolygon(new double[] {x, x + width, x + width, x + width / 2, x}, new double[] {y, y, y + height, y + height - width / 2, y + height}, 5);
    }

    /** How strongly the selected segment recalls this one, as a share of its strongest recall; 0 if not at all. */
    private static double recalledShare(Scene scene, int segment) {
        return scene.strongest() == 0 ? 0 : scene.recall().map(r -> r.weightOf(segment)).orElse(0f) / scene.strongest();
    }

    /** The segment's number and, below it, the weight with which the selected segment recalls it. */
    private void numbers(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        double em = scene.em();
        int segment = block.block();
        double x = 0.8 * em;
        double y = block.y() + 1.25 * em;
        boolean selected = segment == scene.selected();
        Font font = scene.view().font();
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(selected ? Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()) : font);
        g.setFill(scene.colour(selected ? ColourRole.CURSOR
                : scene.run().isRead(segment) ? ColourRole.TEXT_MUTED : ColourRole.TEXT_SUBTLE));
        g.fillText(Integer.toString(segment), x, y);
        g.setFont(font);
        scene.recall().filter(recall -> recall.covers(segment)).ifPresent(recall -> {
            double strength = 0.55 + 0.45 * recalledShare(scene, segment);
            g.setFill(scene.colour(ColourRole.RECALL).deriveColor(0, 1, 1, strength));
            g.fillText(Numbers.shortWeight(recall.weightOf(segment)), x, y + 1.35 * em);
        });
    }

    private void tints(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        if (!scene.run().isRead(block.block())) {
            return;
        }
        SegmentTrace trace = scene.run().trace(block.block());
        TokenTint tint = scene.view().tintProperty().get();
        List<List<Rectangle2D>> boxes = block.cell().tokenBoxes(new SegmentTokens(scene.run().text(), trace.tokens()));
        TokenColours colours = TokenColours.of(scene, trace, tint);
        for (int i = 0; i < boxes.size(); i++) {
            Color colour = colours.of(i);
            if (colour != null) {
                fill(g, scene, block, boxes.get(i), colour);
            }
        }
    }

    private static void fill(GraphicsContext g, Scene scene, BookFlow.Placed block, List<Rectangle2D> boxes, Color colour) {
        g.setFill(colour);
        for (Rectangle2D box : boxes) {
            double y = scene.pixels().edge(textTop(scene.em(), block) + box.getMinY());
            g.fillRoundRect(scene.columns().text() + box.getMinX() - 1, y, box.getWidth() + 2, box.getHeight(), 5, 5);
        }
    }

    /** What find in the text has found: marked, the hit that one stands on more strongly. */
    private void hits(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        TokenRange tokens = scene.run().segmentation().tokens(block.block());
        Hits hits = scene.view().selection().hitsProperty().get();
        if (!hits.tokens().meets(tokens.start(), tokens.end())) {
            return;
        }
        List<List<Rectangle2D>> boxes = block.cell().tokenBoxes(new SegmentTokens(scene.run().text(), tokens));
        Color mark = scene.colour(ColourRole.HIT);
        for (int i = 0; i < boxes.size(); i++) {
            boolean current = hits.current().contains(tokens.start() + i);
            if (hits.tokens().contains(tokens.start() + i)) {
                fill(g, scene, block, boxes.get(i), mark.deriveColor(0, 1, 1, current ? HERE : ELSEWHERE));
            }
        }
    }

    /** Lines under the sentences that tell a fact or answer it. */
    private void planted(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        TokenRange tokens = scene.run().segmentation().tokens(block.block());
        List<TokenRange> sentences = scene.run().planted().stream().flatMap(fact -> Stream.of(fact.toldTokens(), fact.askedTokens()))
                .filter(sentence -> sentence.start() < tokens.end() && sentence.end() > tokens.start()).toList();
        if (sentences.isEmpty()) {
            return;
        }
        List<List<Rectangle2D>> boxes = block.cell().tokenBoxes(new SegmentTokens(scene.run().text(), tokens));
        g.setFill(scene.colour(ColourRole.PLANTED));
        for (int i = 0; i < boxes.size(); i++) {
            int token = tokens.start() + i;
            if (sentences.stream().anyMatch(sentence -> sentence.contains(token))) {
                boxes.get(i).forEach(box -> g.fillRect(scene.columns().text() + box.getMinX(), textTop(scene.em(), block) + box.getMaxY() - 2, box.getWidth(), 2));
            }
        }
    }

    /** Lines under what is picked among the tokens, and a frame around the token that one looks at. */
    private void marks(GraphicsContext g, Scene scene, BookFlow.Placed block) {
        TokenRange tokens = scene.run().segmentation().tokens(block.block());
        IndexSet picked = scene.view().selection().picked().tokens();
        int selected = scene.view().selection().getToken();
        if (!tokens.contains(selected) && !picked.meets(tokens.start(), tokens.end())) {
            return;
        }
        List<List<Rectangle2D>> boxes = block.cell().tokenBoxes(new SegmentTokens(scene.run().text(), tokens));
        g.setLineWidth(1.5);
        g.setStroke(scene.colour(ColourRole.CURSOR));
        for (int i = 0; i < boxes.size(); i++) {
            for (Rectangle2D box : boxes.get(i)) {
                double x = scene.columns().text() + box.getMinX();
                double y = textTop(scene.em(), block) + box.getMinY();
                if (tokens.start() + i == selected) {
                    g.strokeRoundRect(x - 2, y - 1, box.getWidth() + 4, box.getHeight() + 2, 5, 5);
                } else if (picked.contains(tokens.start() + i)) {
                    double line = scene.pixels().line(y + box.getHeight());
                    g.strokeLine(x, line, x + box.getWidth(), line);
                }
            }
        }
    }

    /** Where the text of a block begins in the view. */
    static double textTop(double em, BookFlow.Placed block) {
        return block.y() + padding(em);
    }

    static double padding(double em) {
        return 0.7 * em;
    }

    /** The whole book as one strip: what was read, what the selected segment recalls, where the view is. */
    private void strip(GraphicsContext g, Scene scene) {
        Columns columns = scene.columns();
        double count = Math.max(1, scene.run().segmentCount());
        double x = scene.pixels().edge(columns.strip());
        g.setFill(scene.colour(ColourRole.RAISED));
        g.fillRect(x, 0, columns.stripWidth(), columns.height());
        g.setFill(scene.colour(ColourRole.READING).deriveColor(0, 1, 1, 0.18));
        g.fillRect(x, 0, columns.stripWidth(), columns.height() * scene.run().readCount() / count);
        double tick = Math.max(scene.pixels().edge(2), columns.height() / count);
        Color mark = scene.colour(ColourRole.RECALL);
        scene.recall().ifPresent(recall -> {
            for (int segment = recall.firstCachedSegment(); segment < recall.endSegment(); segment++) {
                double share = recall.weightOf(segment) / scene.strongest();
                if (share > 0.04) {
                    g.setFill(mark.deriveColor(0, 1, 1, share));
                    g.fillRect(x, scene.pixels().edge(columns.height() * segment / count), columns.stripWidth(), tick);
                }
            }
        });
        g.setFill(scene.colour(ColourRole.HIT));
        scene.view().selection().hitsProperty().get().segments().stream().forEach(segment ->
                g.fillRect(x, scene.pixels().edge(columns.height() * segment / count), columns.stripWidth() / 2, scene.pixels().edge(2)));
        if (scene.selected() >= 0) {
            g.setFill(scene.colour(ColourRole.TEXT));
            g.fillRect(x, scene.pixels().edge(columns.height() * scene.selected() / count), columns.stripWidth(), scene.pixels().edge(2));
        }
    }
}
