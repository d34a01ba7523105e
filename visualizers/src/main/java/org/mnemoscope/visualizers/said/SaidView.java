package org.mnemoscope.visualizers.said;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.engine.trace.TopTokens;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.SegmentSeries;

/** The likeliest tokens of M_n and P_n through the output head, and how many of them the texts hold, beside chance. */
public final class SaidView extends FigureView {
    static final String MEMORY = "memory_overlap";
    static final String MEMORY_CHANCE = "memory_chance";
    static final String PROMPT = "prompt_overlap";
    static final String PROMPT_CHANCE = "prompt_chance";

    private @Nullable TokenizedText wordsOf;
    private @Nullable SegmentWords words;
    private SegmentSeries series = new SegmentSeries(1, trace -> new double[] {0});
    private @Nullable RunSoFar known;

    public SaidView(Selection selection) {
        super(selection, "mem-said", new FigureInfo("what-a-memory-says"));
    }

    /** The tokens of a run's segments. */
    SegmentWords words(RunSoFar run) {
        SegmentWords held = words;
        if (held == null || wordsOf != run.text()) {
            held = new SegmentWords(run.text(), run.segmentation());
            words = held;
            wordsOf = run.text();
        }
        return held;
    }

    /** M_n against its own segment; P_n against the segment recalled most strongly. */
    private double[] measure(SegmentTrace trace, SegmentWords held) {
        Optional<TopTokens> memory = said(trace, TokenDetails::memorySays);
        Optional<TopTokens> prompt = said(trace, TokenDetails::promptSays).filter(said -> trace.recall().isPresent());
        int recalled = trace.recall().map(recall -> recall.strongestSegment()).orElse(0);
        return new double[] {
            memory.map(said -> held.overlap(said, trace.segment())).orElse(Double.NaN),
            memory.map(said -> held.chance(said, trace.segment())).orElse(Double.NaN),
            prompt.map(said -> held.overlap(said, recalled)).orElse(Double.NaN),
            prompt.map(said -> held.chance(said, recalled)).orElse(Double.NaN)
        };
    }

    static Optional<TopTokens> said(SegmentTrace trace, Function<TokenDetails, Optional<TopTokens>> which) {
        return trace.details().flatMap(which);
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        if (run != known) {
            known = run;
            SegmentWords held = run == null ? null : words(run);
            series = new SegmentSeries(4, trace -> held == null ? new double[4] : measure(trace, held));
        }
        series.take(run);
        List<SegmentTrace> traces = run == null ? List.of() : run.traces();
        FigureTable table = FigureTable.of(info().id(), series.count()).whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row);
        if (run == null) {
            return table;
        }
        return table
                .number(MEMORY, Texts.get("view.said.memory"), "", series.column(0))
                .number(MEMORY_CHANCE, Texts.get("view.said.memory.chance"), "", series.column(1))
                .number(PROMPT, Texts.get("view.said.prompt"), "", series.column(2))
                .number(PROMPT_CHANCE, Texts.get("view.said.prompt.chance"), "", series.column(3))
                .text("memory_says", Texts.get("view.said.memory.words"), words(traces, TokenDetails::memorySays))
                .text("prompt_says", Texts.get("view.said.prompt.words"), words(traces, TokenDetails::promptSays));
    }

    private static IntFunction<String> words(List<SegmentTrace> traces, Function<TokenDetails, Optional<TopTokens>> which) {
        return row -> said(traces.get(row), which).map(SaidView::listed).orElse("");
    }

    /** The tokens with their probabilities, likeliest first. */
    static String listed(TopTokens said) {
        List<String> parts = new ArrayList<>();
        for (int rank = 0; rank < said.perPlace(); rank++) {
            parts.add(Excerpts.visibleToken(said.text(0, rank)) + " " + Numbers.shortWeight(Math.exp(-said.nats(0, rank))));
        }
        return String.join(" · ", parts);
    }

    /** The words of the selected segment's memory. */
    @Override
    protected String note() {
        RunSoFar run = run();
        int segment = selection().getSegment();
        if (run == null || !run.isRead(segment) || run.trace(segment).details().isEmpty()) {
            return "";
        }
        return said(run.trace(segment), TokenDetails::memorySays)
                .map(said -> Texts.get("view.said.note", segment, listed(said))).orElse("");
    }

    @Override
    protected List<ButtonBase> options() {
        return List.of();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SaidSkin(this);
    }
}
