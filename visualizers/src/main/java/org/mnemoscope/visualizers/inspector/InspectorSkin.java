package org.mnemoscope.visualizers.inspector;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** Lays the inspector out as one scrolling column; fills it at most once per pulse. */
final class InspectorSkin extends SkinBase<InspectorView> {
    /** In heights of the heading's letters. */
    private static final double ROOM_FOR_LARGE_FIGURES = 19;

    private final Label empty = new Label();
    private final Label heading = new Label();
    private final Label range = new Label();
    private final ScoreBlock scores = new ScoreBlock();
    private final PairBlock pair = new PairBlock();
    private final RecallList recalls;
    private final TokenList helped = new TokenList("view.inspector.helped", "mem-helped");
    private final TokenList hurt = new TokenList("view.inspector.hurt", "mem-hurt");
    private final ScrollPane scroll = new ScrollPane();
    private boolean dirty = true;

    InspectorSkin(InspectorView view) {
        super(view);
        recalls = new RecallList(segment -> view.selection().select(segment));
        heading.getStyleClass().add("mem-heading");
        range.getStyleClass().add("mem-muted");
        empty.getStyleClass().add("mem-empty");
        empty.setWrapText(true);
        empty.setManaged(false);
        FlowPane top = new FlowPane(heading, range);
        top.setRowValignment(VPos.BASELINE);
        top.getStyleClass().add("mem-inspector-top");
        VBox column = new VBox(top, scores, pair, recalls, helped, hurt);
        column.getStyleClass().add("mem-inspector-column");
        scroll.setContent(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("mem-scroll");
        getChildren().addAll(scroll, empty);
        registerChangeListener(view.revisionProperty(), changed -> refresh());
        registerChangeListener(view.selection().segmentProperty(), changed -> refresh());
        registerChangeListener(view.selection().recalledProperty(), changed -> refresh());
        registerChangeListener(view.selection().baselineProperty(), changed -> refresh());
        registerChangeListener(view.selection().unitProperty(), changed -> refresh());
    }

    private void refresh() {
        dirty = true;
        getSkinnable().askForLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        if (dirty) {
            dirty = false;
            fill();
        }
        empty.resizeRelocate(x, y, width, height);
        scroll.resizeRelocate(x, y, width, height);
        scores.setNarrow(width < ROOM_FOR_LARGE_FIGURES * heading.getFont().getSize());
    }

    private void fill() {
        String sentence = emptySentence();
        empty.setVisible(sentence != null);
        scroll.setVisible(sentence == null);
        RunSoFar run = getSkinnable().run();
        if (sentence != null || run == null) {
            empty.setText(sentence);
            getSkinnable().setAccessibleText(sentence);
            return;
        }
        Selection selection = getSkinnable().selection();
        SegmentTrace trace = run.trace(selection.getSegment());
        TokenRange tokens = trace.tokens();
        heading.setText(Texts.get("view.inspector.segment", trace.segment()));
        range.setText(Texts.get("view.inspector.tokens", Numbers.grouped(tokens.start()), Numbers.grouped(tokens.end() - 1L)));
        ComparedSegment compared = new ComparedSegment(run, trace, selection.baselineProperty().get(), selection.unitProperty().get());
        scores.show(compared);
        pair.show(run, trace.segment(), selection.getRecalled());
        recalls.show(run, trace, selection.getRecalled());
        helped.show(run, compared, compared.mostHelped());
        hurt.show(run, compared, compared.mostHurt());
        getSkinnable().setAccessibleText(heading.getText() + ". " + scores.spoken() + ". " + (pair.isVisible() ? pair.spoken() : strongest(run, trace)));
    }

    private static String strongest(RunSoFar run, SegmentTrace trace) {
        return trace.recall()
                .map(r -> Texts.get("view.recall.cell", trace.segment(), r.strongestSegment(),
                        Numbers.weight(r.weightOf(r.strongestSegment()))))
                .orElse(RecallList.nothing(run));
    }

    private @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        if (run == null) {
            return Texts.get("view.inspector.empty");
        }
        if (segment < 0 || segment >= run.segmentCount()) {
            return Texts.get("view.inspector.nothing-selected");
        }
        return run.isRead(segment) ? null : Texts.get("view.inspector.unread", segment);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + 160 + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + 320 + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + 80 + bottom;
    }

    /** Not that of all its text, which scrolls, and which would be laid out twice to know. */
    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + 480 + bottom;
    }
}
