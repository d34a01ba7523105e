package org.mnemoscope.visualizers.curve;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.NllSum;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.Smoothing;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.metric.Utf8;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.figure.SegmentSeries;

/** NLL sums per segment and condition, growing with the reading, and what views make of them. */
final class LossSeries {
    private final RunSoFar run;
    private final TokenScope scope;
    private final List<ReadingCondition> conditions;
    /** Per condition its total nats; then scored tokens, then their bytes. */
    private final SegmentSeries sums;
    /** Per condition the sum over all segments measured, and the bytes of the tokens in it. */
    private final NllSum[] whole;
    private final long[] wholeBytes;

    LossSeries(RunSoFar run, TokenScope scope) {
        this.run = run;
        this.scope = scope;
        this.conditions = run.header().conditions();
        this.whole = new NllSum[conditions.size()];
        Arrays.fill(whole, NllSum.NONE);
        this.wholeBytes = new long[conditions.size()];
        this.sums = new SegmentSeries(conditions.size() + 2, this::measure);
    }

    boolean isOf(@Nullable RunSoFar other, TokenScope otherScope) {
        return run == other && scope.equals(otherScope);
    }

    private double[] measure(SegmentTrace trace) {
        double[] numbers = new double[conditions.size() + 2];
        int first = scope.firstToken(trace.tokens());
        long bytes = Utf8.bytes(run.text(), new TokenRange(first, trace.tokens().end()));
        for (int c = 0; c < conditions.size(); c++) {
            NllSum sum = Perplexity.ofSegment(trace, conditions.get(c), scope);
            numbers[c] = sum.isEmpty() ? Double.NaN : sum.nats();
            whole[c] = whole[c].plus(sum);
            wholeBytes[c] += sum.isEmpty() ? 0 : bytes;
        }
        numbers[conditions.size()] = trace.tokens().end() - first;
        numbers[conditions.size() + 1] = bytes;
        return numbers;
    }

    void take() {
        sums.take(run);
    }

    int count() {
        return sums.count();
    }

    List<ReadingCondition> conditions() {
        return conditions;
    }

    private IntToDoubleFunction bytes() {
        return sums.column(conditions.size() + 1);
    }

    private NllSum sum(IntToDoubleFunction nats, int segment) {
        double value = nats.applyAsDouble(segment);
        return Double.isNaN(value) ? NllSum.NONE : new NllSum(value, (long) sums.column(conditions.size()).applyAsDouble(segment));
    }

    private IntToDoubleFunction nats(ReadingCondition condition) {
        return sums.column(conditions.indexOf(condition));
    }

    /** A condition in a unit, by segment. */
    double[] values(ReadingCondition condition, SurprisalUnit unit) {
        IntToDoubleFunction nats = nats(condition);
        IntToDoubleFunction bytes = bytes();
        double[] values = new double[count()];
        for (int segment = 0; segment < values.length; segment++) {
            values[segment] = unit.of(sum(nats, segment), (long) bytes.applyAsDouble(segment));
        }
        return values;
    }

    /** The gain of HMT over a condition in a unit, by segment. */
    double[] gains(ReadingCondition condition, SurprisalUnit unit) {
        IntToDoubleFunction hmt = nats(ReadingCondition.HMT);
        IntToDoubleFunction other = nats(condition);
        IntToDoubleFunction bytes = bytes();
        double[] values = new double[count()];
        for (int segment = 0; segment < values.length; segment++) {
            values[segment] = unit.gain(sum(hmt, segment), sum(other, segment), (long) bytes.applyAsDouble(segment));
        }
        return values;
    }

    /** The sum over all segments read, in a unit. */
    double whole(ReadingCondition condition, SurprisalUnit unit) {
        int index = conditions.indexOf(condition);
        return unit.of(whole[index], wholeBytes[index]);
    }

    /** The sum over those of these segments that are read, in a unit. */
    double over(IndexSet segments, ReadingCondition condition, SurprisalUnit unit) {
        IntToDoubleFunction nats = nats(condition);
        NllSum total = NllSum.NONE;
        long bytes = 0;
        for (int segment : segments.stream().filter(index -> index < count()).toArray()) {
            NllSum sum = sum(nats, segment);
            total = total.plus(sum);
            bytes += sum.isEmpty() ? 0 : (long) bytes().applyAsDouble(segment);
        }
        return unit.of(total, bytes);
    }

    /**
     * A centred moving average over {@code width} segments. Of perplexities it is the exponential of the mean logarithm, so that it is a
     * perplexity again.
     */
    static double[] smoothed(double[] values, int width, SurprisalUnit unit) {
        boolean logarithmic = unit == SurprisalUnit.PERPLEXITY;
        double[] added = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            added[i] = logarithmic ? Math.log(values[i]) : values[i];
        }
        double[] smooth = Smoothing.centred(added, width / 2);
        for (int i = 0; logarithmic && i < smooth.length; i++) {
            smooth[i] = Math.exp(smooth[i]);
        }
        return smooth;
    }
}
