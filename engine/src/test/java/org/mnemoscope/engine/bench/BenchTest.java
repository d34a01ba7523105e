package org.mnemoscope.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.djl.Product;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What the bench counts and writes; never how long anything takes. */
class BenchTest {
    private final Path folder;

    BenchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** SmolLM-135M without its embedding has 106 M values in the layers' products; 2 FLOPs a value and row. */
    @Test
    void flopsComeFromTheShapes() throws Exception {
        BenchModel.SMOLLM_135M.write(folder, 512, 32);
        ReadingFlops flops = new ReadingFlops(ModelInspector.forTokenIds(folder).family(), ModelInspector.forTokenIds(folder).card().settings());
        double layer = 2.0 * (2 * 576 * 576 + 2 * 192 * 576 + 3 * 1536 * 576);
        double oneRow = 30 * (layer + 4.0 * 576);
        assertThat(flops.pass(1)).isEqualTo(oneRow);
        assertThat(flops.pass(2)).as("the second row also sees the first").isEqualTo(2 * oneRow + 30 * 4.0 * 576);
        assertThat(flops.summaryRows()).isEqualTo(241);
        double keysAndValues = 2.0 * 2 * 192 * 576;
        assertThat(flops.summary()).as("the last layer: keys and values of all rows, all else of one")
                .isCloseTo(29 * flops.pass(241) / 30 + 241 * keysAndValues + layer - keysAndValues + 4.0 * 576 * 241, within(1.0));
        assertThat(flops.head()).isEqualTo(2.0 * 478 * 576 * 49152);
        assertThat(flops.hmt()).isEqualTo(flops.pass(512) + flops.summary() + flops.head());
        assertThat(flops.noMemory()).isEqualTo(flops.pass(478) + flops.head());
        double products = flops.products().stream().mapToDouble(Product::flops).sum();
        assertThat(products).isCloseTo(30 * layer * (512 + 241) + flops.head(), within(1.0));
    }

    @Test
    void conv1dWeightsAreCountedTheRightWayRound() throws Exception {
        BenchModel.GPT2.write(folder, 512, 32);
        ReadingFlops flops = new ReadingFlops(ModelInspector.forTokenIds(folder).family(), ModelInspector.forTokenIds(folder).card().settings());
        assertThat(flops.products()).contains(new Product(512, 3072, 768), new Product(512, 768, 3072), new Product(478, 50257, 768));
    }

    @Test
    void aFolderOfTheBenchCanBeRead() throws Exception {
        BenchModel.TINY.write(folder, 66, 8);
        try (Subject subject = new Subject(folder, "cpu", () -> {})) {
            subject.read(3, EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY), 2);
            subject.leaveOut(3);
            assertThat(subject.tokens(2)).hasSize(2 * 56).containsExactly(subject.tokens(2));
        }
    }

    @Test
    void everyFigureIsAPositiveNumber() throws Exception {
        BenchModel.TINY.write(folder, 66, 8);
        BenchPlan plan = new BenchPlan(folder, folder, "cpu", 3, true, true, () -> false);
        Map<String, Object> figures = RooflineBench.measure(folder, plan, 3);
        assertThat(figures).containsKeys("rooflineShare", "rooflineShareByCpuTime", "shareOfOwnProduct", "tokensPerSecond");
        assertThat((Double) figures.get("rooflineShare")).isPositive().isFinite();
    }

    @Test
    void furtherQuestionsHaveTheirShareOfTheFlops() throws Exception {
        BenchModel.TINY.write(folder, 66, 8);
        Map<String, Object> figures = MarginalBench.measure(folder, new BenchPlan(folder, folder, "cpu", 1, true, true, () -> false), 2);
        ReadingFlops flops = new ReadingFlops(ModelInspector.forTokenIds(folder).family(), ModelInspector.forTokenIds(folder).card().settings());
        assertThat(figures).containsOnlyKeys("no_memory", "leaveOneOut16", "topTokens10");
        assertThat((Map<?, ?>) figures.get("leaveOneOut16")).extracting("shareOfFlops").isEqualTo(flops.leaveOut(16) / flops.hmt());
        assertThat(flops.leaveOut(1) - flops.leaveOut(0)).isEqualTo(flops.pass(66) + flops.head());
    }

    @Test
    void itEndsBetweenSegmentsWhenThePersonWantsNoMore() throws Exception {
        BenchModel.TINY.write(folder, 66, 8);
        AtomicInteger asked = new AtomicInteger();
        BenchPlan plan = new BenchPlan(folder, folder, "cpu", 1000, true, true, () -> asked.incrementAndGet() > 5);
        assertThatThrownBy(() -> MarginalBench.measure(folder, plan, 2)).isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(6);
    }

    @Test
    void aMedianLiesInTheMiddle() {
        assertThat(Medians.of(List.of(5.0, 1.0, 9.0), value -> value)).isEqualTo(5);
        assertThat(Medians.of(List.of(5.0, 1.0, 9.0, 6.0), value -> value)).isEqualTo(5.5);
    }
}
