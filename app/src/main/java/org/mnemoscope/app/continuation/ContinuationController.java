package org.mnemoscope.app.continuation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Places;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Texts;

/** Asks the loaded model to write on from the selected segment, and shows what it writes while it does. */
public final class ContinuationController {
    /** So many chars before the place are shown. */
    private static final int CONTEXT = 240;

    private final ContinuationModel model;
    private final Workspace workspace;
    private final Questions questions;
    private final Map<ReadingCondition, Integer> written = new EnumMap<>(ReadingCondition.class);
    private final Set<ReadingCondition> ended = EnumSet.noneOf(ReadingCondition.class);

    public ContinuationController(ContinuationModel model, Workspace workspace, Questions questions) {
        this.model = model;
        this.workspace = workspace;
        this.questions = questions;
        InvalidationListener place = observable -> showPlace();
        workspace.selection().segmentProperty().addListener(place);
        workspace.progressProperty().addListener(place);
        Stream.of(model.openTokensProperty(), model.newTokensProperty()).forEach(typed -> typed.addListener(place));
        workspace.headerProperty().addListener((property, before, now) -> forget());
        workspace.modelProperty().addListener((property, before, now) -> model.problemProperty().set(""));
        showPlace();
    }

    /**
     * Connects the commands that write on and that stop it.
     *
     * @param show brings the panel to the front
     */
    public void connect(Commands commands, Runnable show) {
        commands.on(Command.WRITE_ON, () -> {
            show.run();
            start();
        });
        commands.on(Command.WRITE_FROM_MEMORY, () -> {
            show.run();
            startFromMemory();
        });
        commands.on(Command.STOP_WRITING, questions::stop, model.busyProperty().not());
    }

    void start() {
        model.problemProperty().set("");
        RunHeader header = workspace.header();
        TokenizedText text = workspace.text();
        LoadedModel loaded = workspace.model();
        int segment = workspace.selection().getSegment();
        String problem = obstacle(header, loaded, segment);
        if (!problem.isEmpty() || header == null || text == null || loaded == null) {
            model.problemProperty().set(problem);
            return;
        }
        Wish wish = model.wish();
        TokenRange tokens = workspace.traces().get(segment).tokens();
        int open = wish.openTokenCount(tokens.size());
        HmtSettings settings = wish.settings(header.settings());
        List<ReadingCondition> conditions = Stream.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY)
                .filter(loaded.conditions()::contains).toList();
        model.contextProperty().set(context(text, tokens.start() + open));
        model.openTextProperty().set(text.textOf(new TokenRange(tokens.start(), tokens.start() + open)));
        showBegin(conditions);
        questions.ask(
                new WriteOn(header.modelSha256(), Places.within(text, workspace.traces(), header.settings(), segment, open),
                        settings, conditions, wish.sampling(), wish.newTokenCount(), model.pastEndProperty().get()),
                new Writer(conditions.size() * wish.newTokenCount()));
    }

    /** Writes from the memory of the selected segment and from no text. */
    void startFromMemory() {
        RunHeader header = workspace.header();
        TokenizedText text = workspace.text();
        int segment = workspace.selection().getSegment();
        String problem = obstacle(header, workspace.model(), segment);
        model.problemProperty().set(problem);
        if (!problem.isEmpty() || header == null || text == null) {
            return;
        }
        SegmentTrace trace = workspace.traces().get(segment);
        if (trace.memoryEmbedding().isEmpty()) {
            model.problemProperty().set(Texts.get("app.continuation.no_memory"));
            return;
        }
        Wish wish = model.wish();
        questions.ask(new FromMemory(header, text, segment, trace.memoryEmbedding().get(), wish.settings(header.settings()), wish, model.pastEndProperty().get()),
                new MemoryWriter(model, segment, text.textOf(trace.tokens())));
    }

    /** Why nothing can be written now; empty if it can. */
    private String obstacle(@Nullable RunHeader header, @Nullable LoadedModel loaded, int segment) {
        if (workspace.state().isUnderWay()) {
            return Texts.get("app.continuation.reading");
        }
        if (header == null || segment < 0 || segment >= workspace.traces().size()) {
            return Texts.get("app.continuation.no_place");
        }
        if (loaded == null) {
            return Texts.get("app.continuation.no_model", header.modelName());
        }
        return model.wish().problem(workspace.traces().get(segment).tokens().size());
    }

    private void showBegin(List<ReadingCondition> conditions) {
        written.clear();
        ended.clear();
        model.withMemoryProperty().set(conditions.contains(ReadingCondition.HMT) ? "" : Texts.get("app.continuation.no_memory"));
        model.withoutMemoryProperty().set("");
        model.titleWithAndWithout();
        model.statusProperty().set(Texts.get("app.continuation.writing"));
        model.busyProperty().set(true);
    }

    private void showPlace() {
        RunHeader header = workspace.header();
        int segment = workspace.selection().getSegment();
        if (header == null || segment < 0 || segment >= workspace.traces().size()) {
            model.placeProperty().set(Texts.get("app.continuation.no_place"));
            model.noteProperty().set("");
            return;
        }
        int size = workspace.traces().get(segment).tokens().size();
        Wish wish = model.wish();
        int open = wish.openTokenCount(size);
        model.placeProperty().set(Texts.get("app.continuation.place", segment, open < 0 ? "?" : String.valueOf(open), size));
        int official = header.settings().segmentTokens() - header.settings().sensoryTokens();
        model.noteProperty().set(wish.newTokenCount() > official ? Texts.get("app.continuation.beyond", official) : "");
    }

    /** Another run: what was written belongs to the one before. */
    private void forget() {
        questions.forget();
        model.busyProperty().set(false);
        Stream.of(model.contextProperty(), model.openTextProperty(), model.withMemoryProperty(), model.withoutMemoryProperty(), model.statusProperty(),
                model.problemProperty()).forEach(text -> text.set(""));
        model.titleWithAndWithout();
        showPlace();
    }

    private static String context(TokenizedText text, int token) {
        int end = text.charEnd(token - 1);
        int start = Math.max(0, end - CONTEXT);
        return (start > 0 ? "…" : "") + text.text().substring(start, end);
    }

    private final class Writer implements Questions.Asker<Piece> {
        private final int wanted;

        Writer(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void heard(List<Piece> parts) {
            for (Piece piece : parts) {
                StringProperty column =
                        piece.condition() == ReadingCondition.HMT ? model.withMemoryProperty() : model.withoutMemoryProperty();
                column.set(column.get() + piece.text());
                written.merge(piece.condition(), piece.tokens(), Integer::sum);
                if (piece.ended()) {
                    ended.add(piece.condition());
                }
            }
        }

        @Override
        public void answered() {
            int all = written.values().stream().mapToInt(Integer::intValue).sum();
            model.busyProperty().set(false);
            boolean stopped = all < wanted && ended.isEmpty();
            model.statusProperty().set((Texts.get(stopped ? "app.continuation.stopped" : "app.continuation.done",
                    written.getOrDefault(ReadingCondition.HMT, 0), written.getOrDefault(ReadingCondition.NO_MEMORY, 0))
                    + " " + howItEnded()).strip());
        }

        private String howItEnded() {
            boolean with = ended.contains(ReadingCondition.HMT);
            if (with && ended.contains(ReadingCondition.NO_MEMORY)) {
                return Texts.get("app.continuation.ended_both");
            }
            return ended.isEmpty() ? "" : Texts.get(with ? "app.continuation.ended_with" : "app.continuation.ended_without");
        }

        @Override
        public void failed(Throwable why) {
            model.failed(why);
        }
    }
}
