package org.mnemoscope.app.reader;

import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.reader.ReadingView;

/** Shows the open text in the reading pane, at once and plain, then segment by segment as it is read. */
public final class ReaderController {
    private final ReaderModel model = new ReaderModel();
    private final Workspace workspace;
    private final ReadingView view;
    private final Subscription subscription;

    /** Connects a view, until {@link #close}. */
    public ReaderController(Workspace workspace, ReadingView view) {
        this.workspace = workspace;
        this.view = view;
        view.followingProperty().bindBidirectional(workspace.followingProperty());
        show(workspace.document());
        workspace.addView(view);
        subscription = Subscription.combine(
                workspace.documentProperty().subscribe((before, now) -> show(now)),
                workspace.selection().segmentProperty().subscribe((before, now) -> showPlace(now.intValue())));
        showPlace(workspace.selection().getSegment());
    }

    /** What the head line says. */
    public ReaderModel model() {
        return model;
    }

    /** Lets the view go. */
    public void close() {
        subscription.unsubscribe();
        workspace.removeView(view);
        view.followingProperty().unbindBidirectional(workspace.followingProperty());
    }

    private void show(@Nullable Document document) {
        if (document == null) {
            return;
        }
        model.placeProperty().set(document.title());
        if (workspace.header() == null) {
            view.showPlain(document.text());
        }
    }

    private void showPlace(int segment) {
        Document document = workspace.document();
        TokenizedText text = workspace.text();
        if (document == null || text == null || segment == Selection.NONE || segment >= workspace.traces().size()) {
            return;
        }
        SegmentTrace trace = workspace.traces().get(segment);
        String place = place(document, text.charEnd(trace.tokens().end() - 1) - 1);
        model.placeProperty().set(place.isEmpty() ? document.title() : place);
    }

    /** The chapters around a char, outermost first, but for one that only repeats the book's title. */
    private static String place(Document document, int offset) {
        return document.chapters().around(offset).stream()
                .map(Chapter::title)
                .filter(title -> !title.equals(document.title()))
                .collect(Collectors.joining(" · "));
    }
}
