package org.mnemoscope.app.reader;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.reader.ReadingView;

/** Shows the open text in the reading pane, at once and plain, then segment by segment as it is read. */
public final class ReaderController {
    private final ReaderModel model;
    private final Workspace workspace;
    private final ReadingView view;

    public ReaderController(ReaderModel model, Workspace workspace, ReadingView view) {
        this.model = model;
        this.workspace = workspace;
        this.view = view;
        workspace.documentProperty().addListener((property, before, now) -> show(now));
        workspace.selection().segmentProperty().addListener((property, before, now) -> showPlace(now.intValue()));
    }

    /** Connects the view and the command that goes to it. */
    public void connect(Commands commands) {
        workspace.addView(view);
        view.followingProperty().bindBidirectional(workspace.followingProperty());
        commands.on(Command.GO_READER, view::requestFocus);
        show(workspace.document());
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
