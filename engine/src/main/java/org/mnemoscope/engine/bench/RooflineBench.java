package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mnemoscope.engine.djl.Products;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * Roofline share: how fast a reading computes (FLOPs of its segments, {@link ReadingFlops}, per second), over how fast the same
 * process multiplies matrices of the reading's own sizes, and does nothing else: with libtorch's own product (torch.mm), and with
 * the product that readings use, which may be faster. All in turn, again and again.
 */
final class RooflineBench {
    private static final Set<ReadingCondition> HMT = EnumSet.of(ReadingCondition.HMT);

    private RooflineBench() {}

    /** One repetition: what each took per segment. */
    private record Turn(Time products, Time asRead, Time reading) {}

    /**
     * @param segments how many are read per repetition
     * @return the figures by name
     */
    static Map<String, Object> measure(Path folder, BenchPlan plan, int segments) {
        List<Turn> turns = new ArrayList<>();
        try (Subject subject = new Subject(folder, plan.device(), plan::requireGoingOn);
                Products products = new Products(plan.device(), subject.flops().products())) {
            int productSegments = Math.max(1, segments / 4);
            subject.read(Math.min(segments, 2), HMT, 0);
            products.multiply(1);
            products.multiplyAsRead(1);
            for (int i = 0; i < plan.repetitions(); i++) {
                Time alone = Time.of(() -> products.multiply(productSegments)).dividedBy(productSegments);
                Time asRead = Time.of(() -> products.multiplyAsRead(productSegments)).dividedBy(productSegments);
                Time reading = Time.of(() -> subject.read(segments, HMT, 0)).dividedBy(segments);
                turns.add(new Turn(alone, asRead, reading));
            }
            return figures(subject, turns);
        }
    }

    private static Map<String, Object> figures(Subject subject, List<Turn> turns) {
        ReadingFlops flops = subject.flops();
        double products = flops.products().stream().mapToDouble(product -> product.flops()).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("segmentLength", subject.model().settings().segmentLength());
        figures.put("segmentGflop", flops.hmt() / 1e9);
        figures.put("tokensPerSecond", subject.segmentTokens() / Medians.of(turns, turn -> turn.reading().wall()));
        figures.put("readingGflopPerSecond", Medians.of(turns, turn -> flops.hmt() / turn.reading().wall() / 1e9));
        figures.put("productGflopPerSecond", Medians.of(turns, turn -> products / turn.products().wall() / 1e9));
        figures.put("ownProductGflopPerSecond", Medians.of(turns, turn -> products / turn.asRead().wall() / 1e9));
        double work = flops.hmt() / products;
        figures.put("rooflineShare", Medians.of(turns, turn -> work * turn.products().wall() / turn.reading().wall()));
        figures.put("rooflineShareByCpuTime", Medians.of(turns, turn -> work * turn.products().cpu() / turn.reading().cpu()));
        figures.put("shareOfOwnProduct", Medians.of(turns, turn -> work * turn.asRead().wall() / turn.reading().wall()));
        figures.put("shareOfOwnProductByCpuTime", Medians.of(turns, turn -> work * turn.asRead().cpu() / turn.reading().cpu()));
        return figures;
    }
}
