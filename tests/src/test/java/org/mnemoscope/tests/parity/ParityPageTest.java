package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.tests.Repository;

/**
 * Measures every fixture and writes the parity page to {@code tests/target/parity.md}, or to the file that the system
 * property {@code parity.write} names, relative to the repository.
 */
class ParityPageTest {
    private static final Map<ReadingCondition, String> SWITCHES = new LinkedHashMap<>();

    static {
        SWITCHES.put(ReadingCondition.HMT, "hmt");
        SWITCHES.put(ReadingCondition.NO_RECALL, "no_recall");
        SWITCHES.put(ReadingCondition.NO_SENSORY, "hmt_no_sensory");
        SWITCHES.put(ReadingCondition.PREVIOUS_ONLY, "no_recall_sensory");
        SWITCHES.put(ReadingCondition.NO_MEMORY, "no_memory");
        SWITCHES.put(ReadingCondition.UNTOUCHED_BACKBONE, "backbone_dir_no_memory");
    }

    @Test
    void thePageHasEveryFixtureWithinItsTolerance() throws IOException {
        ParityPage page = new ParityPage();
        for (String name : Fixture.names()) {
            measure(page, Fixture.open(name));
        }
        Path target = Repository.root().resolve(System.getProperty("parity.write", "tests/target/parity.md"));
        Files.createDirectories(target.getParent());
        Files.writeString(target, page.text());
        assertThat(page.beyond()).isEmpty();
    }

    /** The numbers differ from machine to machine; the committed page must have the same tables all the same. */
    @Test
    void theCommittedPageIsOfTheseFixtures() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/parity.md"));
        assertThat(page).contains(ReadingCondition.HMT.key() + " | "
                + SWITCHES.keySet().stream().skip(1).map(ReadingCondition::key).collect(Collectors.joining(" | ")) + " |\n");
        for (String name : Fixture.names()) {
            // Two tables of precisions, one of the backbone and conditions, one of 16 bits, one of 8.
            assertThat(page.lines().filter(line -> line.startsWith("| " + ParityPage.title(name) + " |"))).as(name).hasSize(5);
        }
    }

    private static void measure(ParityPage page, Fixture fixture) {
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            for (RecallPrecision precision : RecallPrecision.values()) {
                page.stages(precision, fixture.name(), ParityMeasure.of(fixture, model, precision));
            }
            Map<String, Double> alone = new LinkedHashMap<>(ParityMeasure.backbone(fixture, model));
            HmtSettings exact = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            List<SegmentTrace> traces = ParityMeasure.read(model, exact, fixture.ids(), EnumSet.copyOf(SWITCHES.keySet()));
            SWITCHES.forEach((condition, label) ->
                    alone.put(condition.key(), ParityMeasure.switched(fixture, traces, condition, label)));
            page.conditions(fixture.name(), alone);
        }
        Map<String, Double> half = new LinkedHashMap<>();
        HalfMeasure.of(fixture, BackbonePrecision.BF16).forEach((stage, moved) -> half.put("bf16, " + stage, moved));
        HalfMeasure.reference(fixture).forEach((stage, moved) -> half.put("reference in bf16, " + stage, moved));
        HalfMeasure.of(fixture, BackbonePrecision.FP16).forEach((stage, moved) -> half.put("fp16, " + stage, moved));
        page.half(fixture.name(), half);
        page.int8(fixture.name(), Int8Measure.of(fixture));
    }
}
