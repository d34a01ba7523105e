package org.mnemoscope.visualizers.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** The segments that the selected one recalls, strongest first. */
final class RecallList extends VBox {
    private static final int ROWS = 8;

    private final Label spread = new Label();
    private final List<RecallRow> rows = new ArrayList<>();
    private final Label rest = new Label();
    private final Label before = new Label();

    RecallList(IntConsumer jump) {
        getStyleClass().add("mem-section");
        Label title = new Label(Texts.get("view.inspector.recalls"));
        title.getStyleClass().add("mem-section-title");
        spread.getStyleClass().add("mem-muted");
        spread.setWrapText(true);
        rest.getStyleClass().add("mem-muted");
        before.setId("recall-before-text");
        before.getStyleClass().add("mem-muted");
        before.setWrapText(true);
        getChildren().addAll(title, spread, before);
        for (int i = 0; i < ROWS; i++) {
            rows.add(new RecallRow(jump));
        }
        getChildren().addAll(rows);
        getChildren().add(rest);
    }

    void show(RunSoFar run, SegmentTrace trace, int selectedRecalled) {
        List<RecallStats.Recalled> strongest =
                trace.recall().map(recall -> RecallStats.strongest(recall, ROWS)).orElse(List.of());
        for (int i = 0; i < ROWS; i++) {
            RecallRow row = rows.get(i);
            row.setVisible(i < strongest.size());
            row.setManaged(i < strongest.size());
            if (i < strongest.size()) {
                row.show(run, strongest.get(i), strongest.get(0).weight(), strongest.get(i).segment() == selectedRecalled);
            }
        }
        spread.setText(trace.recall().map(RecallList::spreadOf).orElse(trace.recallBeforeText().isEmpty() ? nothing(run) : ""));
        spread.setManaged(!spread.getText().isEmpty());
        showRest(trace, strongest);
        showBefore(trace.recallBeforeText());
    }

    private void showRest(SegmentTrace trace, List<RecallStats.Recalled> strongest) {
        int others = trace.recall().map(recall -> recall.weights().size() - strongest.size()).orElse(0);
        double shown = strongest.stream().mapToDouble(RecallStats.Recalled::weight).sum();
        double all = trace.recall().map(recall -> recall.weights().sum()).orElse(0.0);
        rest.setText(Texts.get("view.inspector.recalls.rest", others, Numbers.shortWeight(Math.max(0, all - shown))));
        rest.setVisible(others > 0);
        rest.setManaged(others > 0);
    }

    /** Memories from before the text are no segments: they have a share, and no place in the list. */
    private void showBefore(Floats weights) {
        before.setText(Texts.get("view.inspector.recalls.before", weights.size(), Numbers.shortWeight(weights.sum())));
        before.setVisible(!weights.isEmpty());
        before.setManaged(!weights.isEmpty());
    }

    /** Why a segment recalls nothing. */
    static String nothing(RunSoFar run) {
        boolean modelRecalls = run.header().settings().recallWidth() > 0;
        return Texts.get(modelRecalls ? "view.inspector.recalls.none" : "view.inspector.recalls.never");
    }

    private static String spreadOf(Recall recall) {
        RecallStats stats = RecallStats.of(recall);
        return Texts.get("view.inspector.recalls.spread", stats.memories(), Numbers.fixed(stats.effectiveMemories(), 1));
    }
}
