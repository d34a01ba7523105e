package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scrolling: which blocks are seen, and where. The place is kept as a block and a distance into it, so that heights
 * that turn out other than estimated move nothing on screen. Only blocks in sight are laid out.
 */
final class BookFlow {
    /** Where a block that is jumped to begins, as a share of the view's height. */
    private static final double JUMP_PLACE = 0.3;

    /** How a block is laid out: its lines, and the space above and below them. */
    record Measures(BlockCell.Style style, double padding) {
        double charsPerLine() {
            return Math.max(1, style.width() / (0.5 * style.font().getSize()));
        }

        double lineHeight() {
            return 1.36 * style.font().getSize() + style.lineSpacing();
        }
    }

    /** A block in sight; {@code y} is where it begins in the view. */
    record Placed(BlockCell cell, double y, double height) {
        int block() {
            return cell.block();
        }
    }

    private final Map<Integer, BlockCell> cells = new HashMap<>();
    private BookText book = BookText.ofPlain("");
    private BlockHeights heights = new BlockHeights(new double[0]);
    private @Nullable Measures measures;
    private List<Placed> placed = List.of();
    private int anchor;
    private double into;
    private double viewHeight;

    void setBook(BookText newBook) {
        book = newBook;
        heights = new BlockHeights(new double[0]);
        measures = null;
        cells.clear();
        anchor = 0;
        into = 0;
    }

    BookText book() {
        return book;
    }

    /** Lays out what a view of this height shows. */
    List<Placed> layOut(Measures newMeasures, double height) {
        viewHeight = height;
        if (!newMeasures.equals(measures)) {
            double share = heights.count() == 0 ? 0 : into / heights.height(anchor);
            measures = newMeasures;
            estimate(newMeasures);
            into = book.count() == 0 ? 0 : share * exact(anchor);
        }
        settle();
        placed = place();
        Collection<Integer> seen = placed.stream().map(Placed::block).toList();
        cells.keySet().retainAll(seen);
        return placed;
    }

    private void estimate(Measures m) {
        double[] estimates = new double[book.count()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = book.estimatedLines(i, m.charsPerLine()) * m.lineHeight() + 2 * m.padding();
        }
        heights = new BlockHeights(estimates);
    }

    /** The true height of a block; lays it out if need be. */
    private double exact(int block) {
        Measures m = measures;
        if (m == null) {
            return 0;
        }
        double height = Math.ceil(cell(block).layOut(m.style())) + 2 * m.padding();
        if (height != heights.height(block)) {
            heights.set(block, height);
        }
        return height;
    }

    private BlockCell cell(int block) {
        return cells.computeIfAbsent(block, b -> new BlockCell(b, book.shown(b), book.shownStart(b), book.headings(b)));
    }

    /** Brings anchor and distance into range: the view never begins before the text, nor leaves room after it. */
    private void settle() {
        if (book.count() == 0) {
            return;
        }
        anchor = Math.max(0, Math.min(anchor, book.count() - 1));
        forwards();
        double missing = viewHeight - below();
        if (missing > 0) {
            into -= missing;
        }
        backwards();
    }

    private void forwards() {
        while (into > 0 && anchor < book.count() - 1 && into >= exact(anchor)) {
            into -= exact(anchor);
            anchor++;
        }
    }

    private void backwards() {
        while (into < 0 && anchor > 0) {
            anchor--;
            into += exact(anchor);
        }
        into = Math.max(0, into);
    }

    /** Height of the text from the top of the view on, as far as it matters. */
    private double below() {
        double sum = -into;
        for (int block = anchor; block < book.count() && sum < viewHeight; block++) {
            sum += exact(block);
        }
        return sum;
    }

    private List<Placed> place() {
        List<Placed> seen = new ArrayList<>();
        double y = -into;
        for (int block = anchor; block < book.count() && y < viewHeight; block++) {
            double height = exact(block);
            seen.add(new Placed(cell(block), y, height));
            y += height;
        }
        return seen;
    }

    /** What the last layout showed. */
    List<Placed> placed() {
        return placed;
    }

    /** Blocks laid out now. */
    int laidOut() {
        return cells.size();
    }

    void scrollBy(double distance) {
        into += distance;
        if (Math.abs(distance) > 4 * viewHeight) {
            scrollTo(heights.offsetOf(anchor) + into);
        }
    }

    /** Scrolls to an offset in the text's estimated height. */
    void scrollTo(double offset) {
        if (book.count() > 0) {
            double held = Math.max(0, Math.min(offset, heights.total() - viewHeight));
            anchor = heights.blockAt(held);
            into = held - heights.offsetOf(anchor);
        }
    }

    /** Brings a block into sight; does nothing if all of it is. */
    void reveal(int block) {
        if (block < 0 || block >= book.count() || measures == null) {
            return;
        }
        boolean seen = placed.stream().anyMatch(p -> p.block() == block && p.y() >= 0
                && p.y() + Math.min(p.height(), viewHeight) <= viewHeight);
        if (!seen) {
            anchor = block;
            into = -JUMP_PLACE * viewHeight;
        }
    }

    /** The offset of the view's top in the text's estimated height. */
    double offset() {
        return book.count() == 0 || heights.count() == 0 ? 0 : heights.offsetOf(anchor) + into;
    }

    double totalHeight() {
        return heights.total();
    }

    /** The block in sight at a height of the view. */
    @Nullable Placed at(double y) {
        for (Placed p : placed) {
            if (y >= p.y() && y < p.y() + p.height()) {
                return p;
            }
        }
        return null;
    }
}
