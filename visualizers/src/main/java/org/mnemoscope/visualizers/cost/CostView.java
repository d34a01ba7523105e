package org.mnemoscope.visualizers.cost;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.SegmentSeries;

/** The time of every segment by pass, tokens per second, and what full attention would cost. */
public final class CostView extends FigureView {
    static final String SUMMARY = "summary_millis";
    static final String RECALL = "recall_millis";
    static final String MAIN = "main_millis";
    static final String CONDITIONS = "conditions_millis";
    static final String SPEED = "tokens_per_second";
    static final String FULL_ATTENTION = "full_attention_millis";
    static final String KEPT = "memory_kept_mib";
    static final String PROCESS = "process_mib";
    static final String DEVICE = "device_mib";
    private static final int COLUMNS = 9;
    private static final double MEBI = 1024 * 1024;

    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final BooleanProperty memory = new SimpleBooleanProperty(this, "memory", false);
    private final BooleanProperty tokensAcross = new SimpleBooleanProperty(this, "tokensAcross", false);
    private SegmentSeries series = new SegmentSeries(1, trace -> new double[] {0});
    private @Nullable RunSoFar known;

    public CostView(Selection selection) {
        super(selection, "mem-cost", new FigureInfo("cost"));
    }

    /** Whether memory in use is drawn, in place of time. */
    public BooleanProperty memoryProperty() {
        return memory;
    }

    /** Whether the x axis counts tokens, in place of segments. */
    public BooleanProperty tokensAcrossProperty() {
        return tokensAcross;
    }

    /** Whether the axis of milliseconds is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Milliseconds of the four parts, tokens per second of HMT alone, full attention, MiB of the memory cache, of the process and of the GPU. */
    private static double[] measure(SegmentTrace trace, RunSoFar run) {
        StepTiming timing = trace.timing();
        double hmt = timing.summary() + timing.recall() + timing.main();
        int width = trace.memoryEmbedding().map(Floats::size).orElse(0);
        int length = run.header().settings().segmentLength();
        long kept = (long) Math.min(trace.segment() + 1, run.header().settings().cacheCapacity()) * width * Float.BYTES;
        return new double[] {
            timing.summary(), timing.recall(), timing.main(), timing.conditions(),
            hmt > 0 ? 1000 * trace.tokens().size() / hmt : Double.NaN,
            width == 0 ? Double.NaN : timing.main() * FullAttention.factor(width, length, trace.tokens().start()),
            width == 0 ? Double.NaN : kept / MEBI,
            mebibytes(timing.footprint().processBytes()), mebibytes(timing.footprint().deviceBytes())
        };
    }

    private static double mebibytes(OptionalLong measured) {
        return measured.isPresent() ? measured.getAsLong() / MEBI : Double.NaN;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        if (run != known) {
            known = run;
            series = new SegmentSeries(COLUMNS, trace -> run == null ? new double[COLUMNS] : measure(trace, run));
        }
        series.take(run);
        String millis = Texts.get("view.cost.unit.millis");
        int length = run == null ? 1 : run.header().settings().segmentTokens();
        return FigureTable.of(info().id(), series.count())
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .whole("first_token", Texts.get("view.cost.first-token"), row -> (double) row * length)
                .number(SUMMARY, Texts.get("view.cost.summary"), millis, column(0))
                .number(RECALL, Texts.get("view.cost.recall"), millis, column(1))
                .number(MAIN, Texts.get("view.cost.main"), millis, column(2))
                .number(CONDITIONS, Texts.get("view.cost.conditions"), millis, column(3))
                .number(SPEED, Texts.get("view.cost.speed"), Texts.get("view.cost.unit.speed"), column(4))
                .number(FULL_ATTENTION, Texts.get("view.cost.full-attention"), millis, column(5))
                .number(KEPT, Texts.get("view.cost.kept"), Texts.get("view.cost.unit.bytes"), column(6))
                .number(PROCESS, Texts.get("view.cost.process"), Texts.get("view.cost.unit.bytes"), column(7))
                .number(DEVICE, Texts.get("view.cost.device"), Texts.get("view.cost.unit.bytes"), column(8));
    }

    private IntToDoubleFunction column(int index) {
        return series.count() == 0 ? row -> Double.NaN : series.column(index);
    }

    @Override
    protected String note() {
        RunSoFar run = run();
        if (run == null) {
            return "";
        }
        if (!memory.get()) {
            return Texts.get("view.cost.note", run.header().device(), run.header().dtype());
        }
        return Texts.get(run.header().device().startsWith("cuda") ? "view.cost.note.memory.gpu" : "view.cost.note.memory", run.header().device());
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> what = new OptionMenu<>(Texts.get("view.cost.show"), memory.asObject(), () -> List.of(false, true),
                shown -> Texts.get(shown ? "view.cost.show.memory" : "view.cost.show.time"));
        OptionMenu<Boolean> across = new OptionMenu<>(Texts.get("view.cost.across"), tokensAcross.asObject(), () -> List.of(false, true),
                tokens -> Texts.get(tokens ? "view.cost.across.tokens" : "view.cost.across.segments"));
        return List.of(what, new OptionMenu<>(Texts.get("view.cost.axis"), logarithmic.asObject(), () -> List.of(true, false),
                log -> Texts.get(log ? "view.running.axis.log" : "view.running.axis.linear")), across);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CostSkin(this);
    }
}
