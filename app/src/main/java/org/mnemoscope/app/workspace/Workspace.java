package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.model.BareCheckpoint;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceView;
import org.mnemoscope.visualizers.figure.FigureDeed;
import org.mnemoscope.visualizers.figure.FigureDesk;
import org.mnemoscope.visualizers.figure.FigureView;

/** What is open, what was read of it, and what the person should know. Belongs to the FX thread. */
public final class Workspace {
    private final Selection selection = new Selection();
    private final ObjectProperty<@Nullable Document> document = new SimpleObjectProperty<>(this, "document");
    private final ObjectProperty<@Nullable LoadedModel> model = new SimpleObjectProperty<>(this, "model");
    private final ObjectProperty<@Nullable RunHeader> header = new SimpleObjectProperty<>(this, "header");
    private final ObjectProperty<@Nullable Path> runFile = new SimpleObjectProperty<>(this, "runFile");
    private final ObjectProperty<@Nullable ModelCard> card = new SimpleObjectProperty<>(this, "card");
    private final ObjectProperty<@Nullable BareCheckpoint> bareCheckpoint = new SimpleObjectProperty<>(this, "bareCheckpoint");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>(this, "notice");
    private final ObjectProperty<Recording> recording =
            new SimpleObjectProperty<>(this, "recording", Recording.NONE);
    private final ObjectProperty<ReadingState> state = new SimpleObjectProperty<>(this, "state", ReadingState.IDLE);
    private final ObjectProperty<ReadingProgress> progress =
            new SimpleObjectProperty<>(this, "progress", ReadingProgress.NONE);
    private final ObjectProperty<Settings> settings;
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ObservableList<String> activities = FXCollections.observableArrayList();
    private final List<SegmentTrace> traces = new ArrayList<>();
    private final List<TraceView> views = new ArrayList<>();
    private FigureDesk figureDesk = (deed, figure) -> {};
    private @Nullable TokenizedText text;
    private int segmentsToRead;
    private int tokensToRead;

    public Workspace(Settings settings) {
        this.settings = new SimpleObjectProperty<>(this, "settings", settings);
        selection.segmentProperty().addListener((property, before, now) -> stopFollowingElsewhere(now.intValue()));
    }

    /** The one selection of the window. */
    public Selection selection() {
        return selection;
    }

    /** The text that is open, or null. */
    public ObjectProperty<@Nullable Document> documentProperty() {
        return document;
    }

    public @Nullable Document document() {
        return document.get();
    }

    /** The model that is loaded, or null. */
    public ObjectProperty<@Nullable LoadedModel> modelProperty() {
        return model;
    }

    public @Nullable LoadedModel model() {
        return model.get();
    }

    /** The model card that is shown over the window, of a model that need not be loaded; null when none is. */
    public ObjectProperty<@Nullable ModelCard> cardProperty() {
        return card;
    }

    /** The checkpoint whose settings the person is asked for; null when none is. */
    public ObjectProperty<@Nullable BareCheckpoint> bareCheckpointProperty() {
        return bareCheckpoint;
    }

    /** The header of the run that the views show, or null. */
    public ObjectProperty<@Nullable RunHeader> headerProperty() {
        return header;
    }

    public @Nullable RunHeader header() {
        return header.get();
    }

    /** The file that holds the run shown, or what of it could be recorded; null for a run without a file. */
    public ObjectProperty<@Nullable Path> runFileProperty() {
        return runFile;
    }

    public @Nullable Path runFile() {
        return runFile.get();
    }

    /** How the run shown and its file stand to each other. */
    public ObjectProperty<Recording> recordingProperty() {
        return recording;
    }

    /** What the person should know now, or null. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public ObjectProperty<ReadingState> stateProperty() {
        return state;
    }

    public ReadingState state() {
        return state.get();
    }

    public ObjectProperty<ReadingProgress> progressProperty() {
        return progress;
    }

    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    public Settings settings() {
        return settings.get();
    }

    /** Whether the selection goes along with the segment read last. Selecting another one ends it. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** What is being opened or written, one sentence each; empty when nothing is. */
    public ObservableList<String> activities() {
        return activities;
    }

    /** The text of the run shown, or null. */
    public @Nullable TokenizedText text() {
        return text;
    }

    /** The segments of the run shown; a view on the live list. */
    public List<SegmentTrace> traces() {
        return Collections.unmodifiableList(traces);
    }

    /** Says who does what leaves a figure: the clipboard, files. */
    public void setFigureDesk(FigureDesk desk) {
        figureDesk = desk;
    }

    /** Tells a view of this and every later run, until {@link #removeView}. */
    public void addView(TraceView view) {
        views.add(view);
        if (view instanceof FigureView figure) {
            figure.setDesk(new CurrentDesk());
        }
        RunHeader shown = header.get();
        if (shown != null && text != null) {
            view.begin(shown, text);
            view.structure(structure(text));
            view.answers(answers(text));
            view.append(traces());
        }
    }

    /** Tells a view nothing more. */
    public void removeView(TraceView view) {
        views.remove(view);
    }

    /** Shows a text of which nothing is read yet. */
    public void showDocument(Document opened) {
        forgetRun();
        views.forEach(TraceView::clear);
        document.set(opened);
        state.set(ReadingState.IDLE);
    }

    /**
     * Shows an empty run that {@link #append} will fill.
     *
     * @param segmentLimit how many segments will be read at most
     */
    public void beginRun(RunHeader begun, TokenizedText read, int segmentLimit) {
        forgetRun();
        text = read;
        Segmentation segmentation = new Segmentation(read.tokenCount(), begun.settings().segmentTokens());
        segmentsToRead = Math.min(segmentLimit, segmentation.segmentCount());
        tokensToRead = segmentsToRead == 0 ? 0 : segmentation.tokens(segmentsToRead - 1).end();
        following.set(true);
        views.forEach(view -> {
            view.begin(begun, read);
            view.structure(structure(read));
            view.answers(answers(read));
        });
        header.set(begun);
        showProgress();
    }

    /** Adds the next segments to the run shown. */
    public void append(List<SegmentTrace> next) {
        if (next.isEmpty()) {
            return;
        }
        traces.addAll(next);
        selection.turns().spread(() -> {
            views.forEach(view -> view.append(next));
            showProgress();
            if (following.get()) {
                selection.select(traces.get(traces.size() - 1).segment());
            }
        });
    }

    /** The desk that is there when it is asked. */
    private final class CurrentDesk implements FigureDesk {
        @Override
        public void run(FigureDeed deed, FigureView figure) {
            figureDesk.run(deed, figure);
        }

        @Override
        public List<Way> ways() {
            return figureDesk.ways();
        }
    }

    /** The chapters of the document, if it is this text. */
    private Chapters structure(TokenizedText read) {
        Document shown = document.get();
        return shown != null && shown.text().equals(read.text()) ? shown.chapters() : Chapters.NONE;
    }

    /** What the document asks for, if it is this text. */
    private AnswerKey answers(TokenizedText read) {
        Document shown = document.get();
        return shown != null && shown.text().equals(read.text()) ? shown.answers() : AnswerKey.NONE;
    }

    private void showProgress() {
        progress.set(ReadingProgress.after(traces, segmentsToRead, tokensToRead));
    }

    private void forgetRun() {
        traces.clear();
        text = null;
        header.set(null);
        runFile.set(null);
        recording.set(Recording.NONE);
        progress.set(ReadingProgress.NONE);
        selection.forget();
    }

    private void stopFollowingElsewhere(int selected) {
        boolean latest = traces.isEmpty() || selected == traces.get(traces.size() - 1).segment();
        if (!latest) {
            following.set(false);
        }
    }
}
