package org.mnemoscope.app.find;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** Looks for words in the text of the run, in the background, and marks the hits in every view. */
public final class FindController {
    private final FindModel model;
    private final Workspace workspace;
    private final AppThreads threads;
    private List<IndexSet.Range> hits = List.of();
    private int current = -1;
    private int newest;

    public FindController(FindModel model, Workspace workspace, AppThreads threads) {
        this.model = model;
        this.workspace = workspace;
        this.threads = threads;
        InvalidationListener search = observable -> search();
        model.queryProperty().addListener(search);
        model.matchCaseProperty().addListener(search);
        model.shownProperty().addListener(search);
        workspace.headerProperty().addListener(search);
    }

    /** Connects the commands of finding. */
    public void connect(Commands commands) {
        var closed = model.shownProperty().not();
        commands.on(Command.FIND, () -> {
            model.shownProperty().set(false); // shown again, the field takes the focus
            model.shownProperty().set(true);
        });
        commands.on(Command.FIND_NEXT, () -> go(1), closed);
        commands.on(Command.FIND_PREVIOUS, () -> go(-1), closed);
        commands.on(Command.SELECT_HITS, this::selectAll,
                Bindings.createBooleanBinding(() -> selection().hitsProperty().get().tokens().isEmpty(), selection().hitsProperty()));
    }

    private Selection selection() {
        return workspace.selection();
    }

    private void search() {
        TokenizedText text = workspace.text();
        String query = model.queryProperty().get();
        int number = ++newest;
        if (!model.shownProperty().get() || text == null || query.isBlank()) {
            show(List.of());
            boolean noRun = model.shownProperty().get() && text == null;
            model.foundProperty().set(noRun ? Texts.get("app.find.no_run") : "");
            return;
        }
        boolean matchCase = model.matchCaseProperty().get();
        threads.call(threads.background(), () -> TextSearch.hits(text, query, matchCase), found -> {
            if (number == newest) {
                show(found);
            }
        }, thrown -> model.foundProperty().set(Texts.get("app.find.none")));
    }

    private void show(List<IndexSet.Range> found) {
        hits = found;
        current = -1;
        mark();
    }

    /** Goes to the next hit, or the one before; from the selected segment at first, and around the end of the text. */
    private void go(int way) {
        Segmentation segmentation = segmentation();
        if (hits.isEmpty() || segmentation == null) {
            return;
        }
        current = current >= 0 ? Math.floorMod(current + way, hits.size()) : first(segmentation, way);
        mark();
        selection().select(segmentation.segmentOf(hits.get(current).start()));
    }

    private int first(Segmentation segmentation, int way) {
        int from = Math.max(0, selection().getSegment());
        int next = 0;
        while (next < hits.size() && segmentation.segmentOf(hits.get(next).start()) < from) {
            next++;
        }
        return Math.floorMod(way > 0 ? next : next - 1, hits.size());
    }

    private void mark() {
        Segmentation segmentation = segmentation();
        if (hits.isEmpty() || segmentation == null) {
            selection().hitsProperty().set(Hits.NONE);
            model.foundProperty().set(model.queryProperty().get().isBlank() ? "" : Texts.get("app.find.none"));
            return;
        }
        IndexSet tokens = new IndexSet(hits);
        IndexSet.Range at = current < 0 ? null : hits.get(current);
        selection().hitsProperty().set(new Hits(tokens, Picked.tokens(tokens, segmentation).segments(),
                at == null ? IndexSet.EMPTY : IndexSet.range(at.start(), at.end())));
        String count = hits.size() == TextSearch.MOST ? Texts.get("app.find.many", hits.size()) : String.valueOf(hits.size());
        model.foundProperty().set(current < 0 ? Texts.get("app.find.count", count) : Texts.get("app.find.at", current + 1, count));
    }

    private void selectAll() {
        Segmentation segmentation = segmentation();
        if (segmentation != null) {
            selection().pick(Picked.tokens(selection().hitsProperty().get().tokens(), segmentation), Gesture.FIND);
        }
    }

    private @Nullable Segmentation segmentation() {
        TokenizedText text = workspace.text();
        RunHeader header = workspace.header();
        return text == null || header == null ? null : new Segmentation(text.tokenCount(), header.settings().segmentTokens());
    }
}
