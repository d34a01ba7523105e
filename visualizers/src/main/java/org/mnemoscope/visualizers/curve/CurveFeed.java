package org.mnemoscope.visualizers.curve;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Smoothing;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * Writes ChartFX's data sets on the feeder thread. Requests are handed over; of several that wait only the newest is
 * written.
 */
final class CurveFeed {
    private static final int MAX_POINTS = 2000;

    private final Executor feeder;
    private final Map<ReadingCondition, DoubleDataSet> measured = new EnumMap<>(ReadingCondition.class);
    private final Map<ReadingCondition, DoubleDataSet> smoothed = new EnumMap<>(ReadingCondition.class);
    private final AtomicReference<@Nullable Request> waiting = new AtomicReference<>();

    /** The mean NLLs to draw, per condition, and the width of the moving average. */
    private static final class Request {
        private final Map<ReadingCondition, double[]> meanNats;
        private final int smoothing;

        Request(Map<ReadingCondition, double[]> meanNats, int smoothing) {
            this.meanNats = meanNats;
            this.smoothing = smoothing;
        }
    }

    CurveFeed(Executor feeder) {
        this.feeder = feeder;
        for (ReadingCondition condition : ReadingCondition.values()) {
            String style = "mem-line-" + condition.key().replace('_', '-');
            measured.put(condition, dataSet(condition.key() + " measured", style, "mem-measured"));
            smoothed.put(condition, dataSet(condition.key() + " smoothed", style, "mem-smoothed"));
        }
    }

    private static DoubleDataSet dataSet(String name, String... styles) {
        DoubleDataSet dataSet = new DoubleDataSet(name);
        dataSet.addStyleClasses(styles);
        return dataSet;
    }

    /** One value per segment, faint. */
    Iterable<DoubleDataSet> measured() {
        return measured.values();
    }

    /** The moving average, strong. */
    Iterable<DoubleDataSet> smoothed() {
        return smoothed.values();
    }

    /** Draws these series from the feeder thread. */
    void show(NllSeries series, int smoothing) {
        Map<ReadingCondition, double[]> meanNats = new EnumMap<>(ReadingCondition.class);
        for (ReadingCondition condition : series.conditions()) {
            meanNats.put(condition, series.meanNats(condition));
        }
        boolean idle = waiting.getAndSet(new Request(meanNats, smoothing)) == null;
        if (idle) {
            feeder.execute(this::write);
        }
    }

    private void write() {
        Request request = waiting.getAndSet(null);
        if (request == null) {
            return;
        }
        for (ReadingCondition condition : ReadingCondition.values()) {
            double[] nats = request.meanNats.getOrDefault(condition, new double[0]);
            boolean smooth = request.smoothing > 1;
            // The mean of NLLs, not of perplexities: exp(mean) is a perplexity again.
            set(measured, condition, smooth ? nats : new double[0]);
            set(smoothed, condition, smooth ? Smoothing.centred(nats, request.smoothing / 2) : nats);
        }
    }

    private static void set(Map<ReadingCondition, DoubleDataSet> sets, ReadingCondition condition, double[] nats) {
        double[] perplexities = new double[nats.length];
        for (int i = 0; i < nats.length; i++) {
            perplexities[i] = Math.exp(nats[i]);
        }
        Envelope line = Envelope.of(perplexities, MAX_POINTS);
        DoubleDataSet target = sets.get(condition);
        if (target != null) {
            target.set(line.x(), line.y(), false);
        }
    }
}
