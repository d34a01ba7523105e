package org.mnemoscope.app.influence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.influence.Influence;
import org.mnemoscope.visualizers.influence.Influences;

/** Has the loaded model measure what the view of weight and effect asks for. */
public final class InfluenceController implements Influences.Meter {
    private final Influences influences;
    private final Workspace workspace;
    private final Questions questions;

    public InfluenceController(Influences influences, Workspace workspace, Questions questions) {
        this.influences = influences;
        this.workspace = workspace;
        this.questions = questions;
        influences.setMeter(this);
        workspace.headerProperty().addListener((property, before, now) -> forget());
        workspace.modelProperty().addListener((property, before, now) -> showIdle());
        workspace.selection().segmentProperty().addListener(observable -> showIdle());
        workspace.selection().pickedProperty().addListener(observable -> showIdle());
    }

    @Override
    public void measure(List<Integer> segments, int most) {
        RunHeader header = workspace.header();
        TokenizedText text = workspace.text();
        String obstacle = obstacle(header, segments);
        if (!obstacle.isEmpty() || header == null || text == null) {
            influences.statusProperty().set(obstacle);
            return;
        }
        influences.busyProperty().set(true);
        influences.statusProperty().set(Texts.get("app.influence.progress", 0, segments.size()));
        questions.ask(new LeaveOut(header, text, workspace.traces(), segments, most), new Listener(segments.size()));
    }

    /** Why nothing can be measured now; empty if it can. */
    private String obstacle(@Nullable RunHeader header, List<Integer> segments) {
        LoadedModel loaded = workspace.model();
        if (workspace.state().isUnderWay()) {
            return Texts.get("app.influence.reading");
        }
        if (header == null || segments.isEmpty()) {
            return Texts.get("view.influence.offer.none");
        }
        return loaded == null ? Texts.get("app.influence.no_model", header.modelName()) : "";
    }

    @Override
    public void stop() {
        questions.stop();
    }

    /** Another run: what was measured belongs to the one before. */
    private void forget() {
        if (influences.busyProperty().get()) {
            questions.forget();
        }
        influences.busyProperty().set(false);
        influences.measuredProperty().set(List.of());
        showIdle();
    }

    /** The view offers what can be measured next. */
    private void showIdle() {
        if (!influences.busyProperty().get()) {
            influences.statusProperty().set("");
        }
    }

    private final class Listener implements Questions.Asker<List<Influence>> {
        private final int wanted;
        private int done;

        Listener(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void heard(List<List<Influence>> parts) {
            parts.forEach(influences::add);
            done += parts.size();
            influences.statusProperty().set(Texts.get("app.influence.progress", done, wanted));
        }

        @Override
        public void answered() {
            influences.busyProperty().set(false);
            influences.statusProperty().set(done < wanted ? Texts.get("app.influence.stopped", done, wanted) : "");
        }

        @Override
        public void failed(Throwable why) {
            Notice notice = Notice.of(why);
            influences.busyProperty().set(false);
            influences.statusProperty().set((notice.what() + " " + notice.todo()).strip());
        }
    }
}
