package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.figure.Words;

/** A filter above a table; filled in the layout pass, so at most once per pulse. */
final class RankedGainSkin extends SkinBase<RankedGainView> {
    private static final PseudoClass GREYED = PseudoClass.getPseudoClass("greyed");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private static final double TOKEN_EMS = 8;
    private static final double EXCERPT_EMS = 22;
    private static final double SCROLL_BAR_EMS = 1.8;

    private final TextField filter = new TextField();
    private final Label note = new Label();
    private final TableView<TokenGain> table = new TableView<>();
    private final Label empty = new Label();
    private final VBox column;
    private List<TableColumn<TokenGain, String>> excerpts = List.of();
    private double sharedWidth;
    private boolean stale = true;
    private boolean choosing;

    RankedGainSkin(RankedGainView view) {
        super(view);
        filter.setPromptText(Texts.get("view.ranked.filter"));
        filter.setAccessibleText(Texts.get("view.ranked.filter"));
        filter.textProperty().bindBidirectional(view.filterProperty());
        note.getStyleClass().add("mem-muted");
        note.setMinWidth(0);
        HBox head = new HBox(filter, note);
        head.getStyleClass().add("mem-ranked-head");
        table.getStyleClass().add("mem-table-twin");
        table.setAccessibleText(Texts.get("view.ranked.name"));
        table.setPlaceholder(new Label(Texts.get("view.ranked.none")));
        table.setRowFactory(rows -> new Row());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        VBox.setVgrow(table, Priority.ALWAYS);
        column = new VBox(head, table);
        empty.getStyleClass().add("mem-empty");
        empty.setWrapText(true);
        getChildren().addAll(column, empty);
        view.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                table.requestFocus();
            }
        });
        Selection selection = view.selection();
        for (var value : List.of(view.revisionProperty(), view.appearanceProperty(), view.scopeProperty(), view.sideProperty(), view.pickedOnlyProperty(), view.kindProperty(),
                view.filterProperty(), selection.baselineProperty(), selection.unitProperty(), selection.pickedProperty(), selection.hitsProperty())) {
            registerChangeListener(value, changed -> restock());
        }
    }

    /** A row whose token recedes is greyed, not hidden. */
    private final class Row extends TableRow<TokenGain> {
        @Override
        protected void updateItem(@Nullable TokenGain item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            RankedGainView view = RankedGainSkin.this.getSkinnable();
            RunSoFar run = view.run();
            pseudoClassStateChanged(GREYED, item != null && run != null
                    && view.selection().isTokenGreyed(item.token(), run.segmentation().segmentOf(item.token())));
            pseudoClassStateChanged(HIT, item != null && view.selection().hitsProperty().get().tokens().contains(item.token()));
        }
    }

    private void restock() {
        stale = true;
        getSkinnable().askForLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        if (stale) {
            stale = false;
            fill();
        }
        shareWidth(width);
        column.resizeRelocate(x, y, width, height);
        empty.resizeRelocate(x, y, width, height);
    }

    private void fill() {
        String sentence = getSkinnable().emptySentence().orElse("");
        empty.setText(sentence);
        empty.setVisible(!sentence.isEmpty());
        column.setVisible(sentence.isEmpty());
        List<TokenGain> ranking = getSkinnable().ranking();
        choosing = true;
        buildColumns();
        table.getItems().setAll(ranking);
        choosing = false;
        note.setText(Scopes.note(getSkinnable().scopeProperty().get()));
        getSkinnable().setAccessibleText(sentence.isEmpty() ? spoken(ranking) : sentence);
    }

    private String spoken(List<TokenGain> ranking) {
        RunSoFar run = getSkinnable().run();
        return ranking.isEmpty() || run == null ? Texts.get("view.ranked.none") : Texts.get("view.ranked.spoken", ranking.size(),
                Excerpts.visibleToken(run.text().tokenText(ranking.get(0).token())), TokenUnits.gain(unit(), ranking.get(0).gainNats()));
    }

    private SurprisalUnit unit() {
        return getSkinnable().selection().unitProperty().get();
    }

    private void buildColumns() {
        String unit = " [" + TokenUnits.name(unit()) + "]";
        TableColumn<TokenGain, String> after = column(Texts.get("view.ranked.after"), "mem-words", EXCERPT_EMS, gain -> text(gain, run -> GainCard.after(run, gain.token())));
        TableColumn<TokenGain, String> before = column(Texts.get("view.ranked.before"), "mem-numbers", EXCERPT_EMS, gain -> text(gain, run -> GainCard.before(run, gain.token())));
        before.getStyleClass().add("mem-text-before");
        table.getColumns().setAll(List.of(
                column(Texts.get("view.token-gain.gain.short") + unit, "mem-numbers", 0, gain -> Numbers.signed(TokenUnits.of(unit(), gain.gainNats()), 2)),
                column(Conditions.name(ReadingCondition.HMT), "mem-numbers", 0, gain -> Numbers.fixed(TokenUnits.of(unit(), gain.hmtNats()), 2)),
                column(Conditions.name(getSkinnable().baseline()), "mem-numbers", 0, gain -> Numbers.fixed(TokenUnits.of(unit(), gain.conditionNats()), 2)),
                column(Texts.get("view.plot.segment"), "mem-numbers", 0, gain -> String.valueOf(segment(gain.token()))),
                column(Texts.get("view.token-gain.text"), "mem-words", TOKEN_EMS, gain -> text(gain, run -> Excerpts.visibleToken(run.text().tokenText(gain.token())))),
                before,
                after));
        excerpts = List.of(before, after);
        sharedWidth = 0;
    }

    /** What the other columns leave belongs to the text on both sides. */
    private void shareWidth(double width) {
        if (width != sharedWidth) {
            sharedWidth = width;
            double em = getSkinnable().font().getSize();
            double others = table.getColumns().stream().filter(column -> !excerpts.contains(column)).mapToDouble(TableColumn::getPrefWidth).sum();
            double each = Math.floor((width - others - SCROLL_BAR_EMS * em) / excerpts.size());
            excerpts.forEach(column -> column.setPrefWidth(Math.max(EXCERPT_EMS * em, each)));
        }
    }

    /** A column of a style, at least so many ems wide and as wide as its heading. */
    private TableColumn<TokenGain, String> column(String heading, String style, double leastEms, Function<TokenGain, String> words) {
        TableColumn<TokenGain, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setSortable(false); // it is a ranking
        column.getStyleClass().add(style);
        double em = getSkinnable().font().getSize();
        column.setPrefWidth(Math.max(leastEms * em, Words.headingWidth(heading, em)));
        return column;
    }

    private String text(TokenGain gain, Function<RunSoFar, String> words) {
        RunSoFar run = getSkinnable().run();
        return run == null || gain.token() >= run.text().tokenCount() ? "" : words.apply(run);
    }

    private int segment(int token) {
        RunSoFar run = getSkinnable().run();
        return run == null ? Selection.NONE : run.segmentation().segmentOf(token);
    }

    private void chosen(@Nullable TokenGain gain) {
        if (gain != null && !choosing) {
            getSkinnable().selection().selectToken(gain.token(), segment(gain.token()));
        }
    }
}
