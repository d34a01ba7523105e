package org.mnemoscope.visualizers.reader;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.CanvasSkin;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** Shows the blocks in sight: one text node each, everything else on the canvas behind them. */
final class ReadingSkin extends CanvasSkin<ReadingView> {
    private static final double GUTTER = 4.8;
    private static final double TEXT_MARGIN = 1.1;
    private static final double STRIP = 0.7;
    private static final double FONT_SCALE = 1.14;
    private static final double HEADING_SCALE = 1.22;
    private static final double LINE_SPACING = 0.42;
    private static final int SPOKEN_CHARS = 400;

    private final BookFlow flow = new BookFlow();
    private final ReadingPainter painter = new ReadingPainter();
    private final Pane texts = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar scrollBar = new ScrollBar();
    private @Nullable Object shownText;
    private int pendingJump = Selection.NONE;
    private boolean movingScrollBar;
    private @Nullable Pin pinned;

    /** A token whose card stays, and where. */
    private record Pin(int token, double x, double y) {}

    ReadingSkin(ReadingView view) {
        super(view);
        texts.setManaged(false);
        texts.setMouseTransparent(true);
        texts.setClip(clip);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setManaged(false);
        scrollBar.setFocusTraversable(false);
        getChildren().add(1, texts);
        getChildren().add(2, scrollBar);
        redrawOn(view.tintProperty());
        redrawOn(view.selection().baselineProperty());
        redrawOn(view.selection().tokenProperty());
        redrawOn(view.selection().marks().marksProperty());
        redrawOn(view.selection().pickedProperty());
        registerChangeListener(view.jumpsProperty(), changed -> jump(view.jumpTarget()));
        registerChangeListener(view.selection().segmentProperty(), changed -> selected());
        registerChangeListener(scrollBar.valueProperty(), changed -> scrollBarMoved());
        new ReadingGestures(this, view).install();
        if (view.jumpTarget() >= 0) {
            jump(view.jumpTarget());
        }
    }

    private void jump(int segment) {
        pendingJump = segment;
        redraw();
    }

    private void selected() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        Pin card = pinned;
        if (run != null && card != null && run.segmentation().segmentOf(card.token()) != segment) {
            unpin(); // the text goes elsewhere: the card would lie over other words
        }
        if (run != null && segment >= 0 && segment < run.segmentCount()) {
            jump(segment);
        }
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        return run == null || segment < 0 || segment >= run.segmentCount()
                ? Texts.get("view.reading.name")
                : Texts.get("view.reading.spoken", segment, run.beginningOf(segment, SPOKEN_CHARS));
    }

    private void scrollBarMoved() {
        if (!movingScrollBar) {
            unpin();
            getSkinnable().followingProperty().set(false);
            flow.scrollTo(scrollBar.getValue());
            redraw();
        }
    }

    BookFlow flow() {
        return flow;
    }

    /** Scrolls as a person asks for it, which ends following. */
    void scroll(double distance) {
        unpin();
        getSkinnable().followingProperty().set(false);
        flow.scrollBy(distance);
        redraw();
    }

    void scrollTo(double offset) {
        unpin();
        getSkinnable().followingProperty().set(false);
        flow.scrollTo(offset);
        redraw();
    }

    @Override
    protected @Nullable String emptySentence() {
        boolean nothing = getSkinnable().run() == null && getSkinnable().plainText() == null;
        return nothing ? Texts.get("view.reading.empty") : null;
    }

    @Override
    protected void nothingDrawn() {
        shownText = null;
        texts.getChildren().clear();
        flow.setBook(BookText.ofPlain(""));
        scrollBar.setVisible(false);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        takeText();
        ReadingPainter.Columns columns = columns(width, height);
        double size = FONT_SCALE * em();
        BlockCell.Style style = new BlockCell.Style(ReadingFont.ofSize(size), ReadingFont.bold(HEADING_SCALE * size),
                columns.textWidth(), LINE_SPACING * em());
        BookFlow.Measures measures = new BookFlow.Measures(style, ReadingPainter.padding(em()));
        double textHeight = textHeight(height);
        List<BookFlow.Placed> blocks = flow.layOut(measures, textHeight);
        if (pendingJump >= 0 && flow.book().isSegments()) {
            flow.reveal(pendingJump);
            blocks = flow.layOut(measures, textHeight);
        }
        pendingJump = Selection.NONE;
        placeTexts(blocks, columns);
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            painter.paint(g, ReadingPainter.Scene.of(getSkinnable(), run, blocks, columns, pixels()));
            if (textHeight < height) {
                TintLegend.paint(g, getSkinnable(), run, columns, pixels());
            }
        }
        moveScrollBar(width, textHeight);
    }

    /** The height that is left to the text: below it stands the legend of the tint. */
    private double textHeight(double height) {
        boolean legend = getSkinnable().run() != null && getSkinnable().tintProperty().get() != TokenTint.NONE;
        return legend ? Math.max(1, height - pixels().edge(TintLegend.HEIGHT * em())) : height;
    }

    private void takeText() {
        RunSoFar run = getSkinnable().run();
        String plain = getSkinnable().plainText();
        Object current = run == null ? plain : run.text();
        if (current != shownText) {
            shownText = current;
            flow.setBook(run != null ? BookText.ofSegments(run) : BookText.ofPlain(plain == null ? "" : plain));
        }
    }

    /** The columns of the view at its present size. */
    ReadingPainter.Columns columns(double width, double height) {
        double textHeight = textHeight(height);
        double bar = scrollBar.prefWidth(-1);
        boolean segments = flow.book().isSegments();
        double strip = width - bar - (segments ? STRIP * em() : 0);
        double gutter = segments ? GUTTER * em() : 0;
        double text = Math.rint(gutter + TEXT_MARGIN * em());
        double textWidth = Math.max(8 * em(), Math.floor(strip - text - TEXT_MARGIN * em()));
        return new ReadingPainter.Columns(gutter, text, textWidth, strip, STRIP * em(), width, textHeight);
    }

    private void placeTexts(List<BookFlow.Placed> blocks, ReadingPainter.Columns columns) {
        texts.resizeRelocate(0, 0, columns.width(), columns.height());
        clip.setWidth(columns.strip());
        clip.setHeight(columns.height());
        List<Text> nodes = blocks.stream().flatMap(block -> block.cell().nodes().stream()).toList();
        if (!texts.getChildren().equals(nodes)) {
            texts.getChildren().setAll(nodes);
        }
        for (BookFlow.Placed block : blocks) {
            double y = pixels().edge(ReadingPainter.textTop(em(), block));
            block.cell().place(columns.text(), y, textColour(block.block()));
        }
    }

    private Color textColour(int block) {
        RunSoFar run = getSkinnable().run();
        if (run == null || block == getSkinnable().selection().getSegment()) {
            return colour(ColourRole.TEXT);
        }
        boolean greyed = flow.book().isSegments() && getSkinnable().selection().isGreyed(block);
        return colour(run.isRead(block) && !greyed ? ColourRole.TEXT : ColourRole.TEXT_SUBTLE);
    }

    private void moveScrollBar(double width, double height) {
        double bar = scrollBar.prefWidth(-1);
        scrollBar.resizeRelocate(width - bar, 0, bar, height);
        double hidden = Math.max(0, flow.totalHeight() - height);
        movingScrollBar = true;
        scrollBar.setMin(0);
        scrollBar.setMax(Math.max(1, hidden));
        scrollBar.setVisibleAmount(Math.max(1, hidden) * Math.min(1, height / Math.max(1, flow.totalHeight())));
        scrollBar.setUnitIncrement(3 * em());
        scrollBar.setBlockIncrement(height);
        scrollBar.setValue(Math.min(flow.offset(), hidden));
        scrollBar.setVisible(hidden > 0);
        movingScrollBar = false;
    }

    /** The token under a point of the view, or −1. */
    int tokenAt(double x, double y) {
        RunSoFar run = getSkinnable().run();
        BookFlow.Placed block = flow.at(y);
        if (run == null || block == null) {
            return -1;
        }
        double left = columns(getSkinnable().getWidth(), getSkinnable().getHeight()).text();
        int offset = block.cell().charAt(x - left, y - ReadingPainter.textTop(em(), block));
        return offset < 0 ? -1 : run.text().tokenAt(offset);
    }

    /** Explains a token beside the mouse; while a token is pinned, that one stays. */
    void showCard(int token, double x, double y) {
        if (pinned == null) {
            fillCard(token, x, y);
        }
    }

    private void fillCard(int token, double x, double y) {
        RunSoFar run = getSkinnable().run();
        if (run == null || token < 0) {
            card().hide();
        } else {
            card().show(TokenCard.of(run, token, getSkinnable().selection().baselineProperty().get(),
                            getSkinnable().selection().unitProperty().get()),
                    x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
    }

    /** Looks at a token: its card stays until {@link #unpin}. The same token again lets go. */
    void pin(int token, double x, double y) {
        Pin now = pinned;
        unpin();
        if (now == null || now.token() != token) {
            pinned = new Pin(token, x, y);
            fillCard(token, x, y);
        }
    }

    void unpin() {
        pinned = null;
        card().hide();
    }

    /** The mouse has left, which hides cards. */
    void keepPinned() {
        Pin now = pinned;
        if (now != null) {
            fillCard(now.token(), now.x(), now.y());
        }
    }
}
