package org.mnemoscope.tests.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * How far a reading moves when the backbone computes in 16 bits. There are no golden values for that: libtorch's fused
 * operations round in other places than the reference. So the movement is held against the reference's own in bfloat16
 * (half.json, by tests/reference/half.py).
 */
final class HalfMeasure {
    /** bf16 may move a reading so much more than it moves the reference: few tokens of tiny random models are a noisy measure. */
    private static final double MORE_THAN_REFERENCE = 1.5;

    /** fp16 has 3 more bits of mantissa than bf16, so an error 8 times smaller; half of that must show. */
    private static final double FINER = 4;

    /** Rounding has no direction, so the signed differences of tokens mostly cancel each other in the mean. */
    private static final double UNCANCELLED = 0.5;

    private HalfMeasure() {}

    /** Stage → movement: of every token's NLL (mean of absolute differences) and of the mean NLL, in nats. */
    static Map<String, Double> of(Fixture fixture, BackbonePrecision precision) {
        List<Float> exact = nll(fixture, BackbonePrecision.FP32);
        List<Float> half = nll(fixture, precision);
        double signed = 0;
        double absolute = 0;
        for (int t = 0; t < exact.size(); t++) {
            double difference = half.get(t) - exact.get(t);
            signed += difference;
            absolute += Math.abs(difference);
        }
        Map<String, Double> moved = new LinkedHashMap<>();
        moved.put("token NLL", absolute / exact.size());
        moved.put("mean NLL", Math.abs(signed) / exact.size());
        return moved;
    }

    /** Every token's NLL with HMT, recall in 32 bits. */
    static List<Float> nll(Fixture fixture, BackbonePrecision precision) {
        List<Float> all = new ArrayList<>();
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), new Placement("cpu", precision))) {
            for (SegmentTrace trace : ParityMeasure.read(model, model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT),
                    fixture.ids(), EnumSet.of(ReadingCondition.HMT))) {
                for (float value : trace.nll(ReadingCondition.HMT).orElseThrow().toArray()) {
                    all.add(value);
                }
            }
        }
        return all;
    }

    /** What the reference moves in bfloat16, by the same stages. */
    static Map<String, Double> reference(Fixture fixture) {
        try (InputStream in = HalfMeasure.class.getResourceAsStream("/fixtures/half.json")) {
            JsonNode row = new ObjectMapper().readTree(in).get(fixture.name());
            Map<String, Double> moved = new LinkedHashMap<>();
            moved.put("token NLL", row.get("token_nll").asDouble());
            moved.put("mean NLL", row.get("mean_nll").asDouble());
            return moved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #of} may give at most. */
    static Map<String, Double> tolerances(Fixture fixture, BackbonePrecision precision) {
        double share = precision == BackbonePrecision.BF16 ? MORE_THAN_REFERENCE : MORE_THAN_REFERENCE / FINER;
        Map<String, Double> tolerances = new LinkedHashMap<>();
        tolerances.put("token NLL", share * reference(fixture).get("token NLL"));
        tolerances.put("mean NLL", UNCANCELLED * reference(fixture).get("token NLL"));
        return tolerances;
    }
}
