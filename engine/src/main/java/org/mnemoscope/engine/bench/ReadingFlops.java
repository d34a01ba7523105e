package org.mnemoscope.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.djl.Product;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.weights.TensorSpec;

/**
 * Floating-point operations of one segment, counted from the shapes (hmt-spec §3): 2 for every multiply and add of the layers'
 * products over every row of a pass, of the head over the rows that are scored, and of attention over what each position
 * sees (itself and all before it). Norms, activations, softmax and recall are not counted.
 */
public final class ReadingFlops {
    private static final Pattern OF_LAYER_0 = Pattern.compile(".*\\.0\\..*");

    private final List<Product> layer;
    private final long layers;
    private final long headWidth;
    private final long width;
    private final long vocabulary;
    private final HmtSettings settings;

    public ReadingFlops(FamilyTable family, HmtSettings settings) {
        this.settings = settings;
        this.layers = family.integers().getOrDefault("layers", 0L);
        this.headWidth = family.integers().getOrDefault("heads", 0L) * family.integers().getOrDefault("head_dim", 0L);
        this.width = family.width();
        this.vocabulary = family.vocabulary();
        this.layer = family.plan().tensors().stream()
                .filter(tensor -> tensor.shape().size() == 2 && OF_LAYER_0.matcher(tensor.name()).matches())
                .map(ReadingFlops::product).toList();
    }

    /** The product of one row with a weight [out, in], or [in, out] where it is stored so. */
    private static Product product(TensorSpec weight) {
        int first = Math.toIntExact(weight.shape().get(0));
        int second = Math.toIntExact(weight.shape().get(1));
        return weight.conv1d() ? new Product(1, second, first) : new Product(1, first, second);
    }

    /** Rows of the summary pass. */
    public int summaryRows() {
        return settings.summaryTokens() + 2;
    }

    /** A segment under HMT: summary pass, main pass and head. */
    public double hmt() {
        return pass(summaryRows()) + pass(settings.segmentLength()) + head();
    }

    /** A segment that is read alone, without memory. */
    public double noMemory() {
        return pass(settings.segmentTokens()) + head();
    }

    /** Memories left out, one at a time: a summary pass, and a main pass for each and for none. */
    public double leaveOut(int memories) {
        return pass(summaryRows()) + (memories + 1) * (pass(settings.segmentLength()) + head());
    }

    /** One pass of the backbone over a number of rows. */
    public double pass(int rows) {
        double products = layer.stream().mapToDouble(Product::flops).sum() * rows;
        double attention = 4.0 * headWidth * rows * (rows + 1) / 2;
        return layers * (products + attention);
    }

    /** The logits of every text row. */
    public double head() {
        return 2.0 * settings.segmentTokens() * width * vocabulary;
    }

    /** The products of one HMT segment: the layers' over the rows of both passes, and the head's. */
    public List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (int rows : new int[] {summaryRows(), settings.segmentLength()}) {
            for (long i = 0; i < layers; i++) {
                layer.forEach(product -> products.add(new Product(rows, product.out(), product.in())));
            }
        }
        products.add(new Product(settings.segmentTokens(), Math.toIntExact(vocabulary), Math.toIntExact(width)));
        return products;
    }
}
