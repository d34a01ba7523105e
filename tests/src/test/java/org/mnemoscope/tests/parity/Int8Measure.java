package org.mnemoscope.tests.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.model.BackbonePrecision;

/** A reading with the matrices of layers in 8 bits against the reference's own in 8 bits (int8.json, by tests/reference/int8.py). */
final class Int8Measure {
    static final String APART = "int8 from the reference in int8";
    static final String MOVED = "int8 from fp32";

    /**
     * Nats a token, in the mean, where both rounded alike. They do until a number lies in the middle between two and the last bit of a
     * 32-bit float decides, which comes sooner or later and goes on through the memories: from there on they differ as two
     * readings in int8 may.
     */
    static final double ALIKE = 1e-4;

    /** Of the fixtures at least so many are to be alike to their end. */
    static final int FIXTURES_ALIKE = 4;

    private Int8Measure() {}

    /** Mean of absolute differences of the tokens' NLL, in nats. */
    static Map<String, Double> of(Fixture fixture) {
        List<Float> ours = HalfMeasure.nll(fixture, BackbonePrecision.INT8);
        List<Float> exact = HalfMeasure.nll(fixture, BackbonePrecision.FP32);
        JsonNode reference = reference(fixture);
        double apart = 0;
        double moved = 0;
        for (int t = 0; t < ours.size(); t++) {
            apart += Math.abs(ours.get(t) - reference.get("nll").get(t).asDouble());
            moved += Math.abs(ours.get(t) - exact.get(t));
        }
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put(APART, apart / ours.size());
        measured.put(MOVED, moved / ours.size());
        measured.put("reference in int8 from fp32", reference.get("moved").asDouble());
        return measured;
    }

    private static JsonNode reference(Fixture fixture) {
        try (InputStream in = Int8Measure.class.getResourceAsStream("/fixtures/int8.json")) {
            return new ObjectMapper().readTree(in).get(fixture.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
