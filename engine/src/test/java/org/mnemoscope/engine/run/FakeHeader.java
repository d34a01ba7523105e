package org.mnemoscope.engine.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SettingsOrigin;

/** A header for tests that do not look at it. */
final class FakeHeader {
    static final RunHeader HEADER = new RunHeader("m", "fake", "00", "t", "s", "11", FakeModel.SETTINGS,
            new SettingsOrigin(OptionalDouble.of(16), List.of("num_sensory", "recall_scale")), List.of(ReadingCondition.HMT), "cpu", "fp32", Instant.EPOCH, Map.of());

    private FakeHeader() {}
}
