package org.mnemoscope.visualizers.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TopTokens;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;

/** Overlaps as lines, chance dashed; the card lists the words and marks those that the text holds. */
final class SaidSkin extends SegmentPlotSkin<SaidView> {
    private static final int EXCERPT = 140;

    SaidSkin(SaidView view) {
        super(view);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.said.empty");
        }
        if (run.trace(0).memoryEmbedding().isEmpty()) {
            return Texts.get("view.said.no-memory");
        }
        return run.traces().stream().anyMatch(trace -> trace.details().isPresent()) ? null : Texts.get("view.said.not-kept");
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    @Override
    protected Axis up() {
        return new Axis(Texts.get("view.said.share"), 0, 1.02, Axis.Kind.LINEAR);
    }

    @Override
    protected List<PlotLine> lines() {
        return List.of(
                line(SaidView.PROMPT_CHANCE, "view.said.prompt.chance", Stroke.dashed(colour(ColourRole.RECALL), 1.2)),
                line(SaidView.MEMORY_CHANCE, "view.said.memory.chance", Stroke.dashed(colour(ColourRole.HMT), 1.2)),
                line(SaidView.PROMPT, "view.said.prompt", Stroke.of(colour(ColourRole.RECALL), 1.4)),
                line(SaidView.MEMORY, "view.said.memory", Stroke.of(colour(ColourRole.HMT), 1.6)));
    }

    private static PlotLine line(String key, String name, Stroke stroke) {
        return new PlotLine(key, Texts.get(name), stroke, value -> Numbers.fixed(value, 2));
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int segment) {
        List<HoverCard.Row> rows = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        SegmentTrace trace = run.trace(segment);
        SaidView.said(trace, TokenDetails::memorySays).ifPresent(said ->
                list(run, said, segment, Texts.get("view.said.memory.words"), rows));
        quotes.add("“" + run.beginningOf(segment, EXCERPT) + "”");
        Optional<TopTokens> prompt = SaidView.said(trace, TokenDetails::promptSays);
        if (prompt.isPresent() && trace.recall().isPresent()) {
            int recalled = trace.recall().get().strongestSegment();
            list(run, prompt.get(), recalled, Texts.get("view.said.prompt.words"), rows);
            quotes.add(Texts.get("view.said.recalled", recalled, run.beginningOf(recalled, EXCERPT)));
        }
        return new HoverCard.Content(Texts.get("view.plot.card", segment), rows, quotes);
    }

    /** One row for each token; those that the text holds are ticked. */
    private void list(RunSoFar run, TopTokens said, int segment, String title, List<HoverCard.Row> rows) {
        rows.add(new HoverCard.Row(title, Texts.get("view.said.in", segment)));
        for (int rank = 0; rank < said.perPlace(); rank++) {
            boolean held = getSkinnable().words(run).holds(segment, said.id(0, rank));
            rows.add(new HoverCard.Row("    " + Excerpts.visibleToken(said.text(0, rank)),
                    Numbers.shortWeight(Math.exp(-said.nats(0, rank))) + (held ? "  ✓" : "")));
        }
    }

    @Override
    protected String spoken() {
        String note = getSkinnable().note();
        return super.spoken() + (note.isEmpty() ? "" : ". " + note);
    }
}
