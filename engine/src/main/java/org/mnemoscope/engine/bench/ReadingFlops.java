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
 * sees (itself and all before it). Of the last layer of a summary pass only keys and values are of all rows, as they are computed.
 * Norms, activations, softmax and recall are not counted.
 */
public final class ReadingFlops {
    private static final Pattern OF_LAYER_0 = Pattern.compile(".*\\.0\\..*");

    /** Products whose results other rows see, by the names of all families; fused ones bring the queries along. */
    private static final Pattern SEEN_BY_OTHERS = Pattern.compile(".*\\.(k_proj|v_proj|qkv_proj|c_attn)\\..*");

    private final List<Product> layer;
    private final double seenByOthers;
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
        List<TensorSpec> weights = family.plan().tensors().stream()
                .filter(tensor -> tensor.shape().size() == 2 && OF_LAYER_0.matcher(tensor.name()).matches()).toList();
        this.layer = weights.stream().map(ReadingFlops::product).toList();
        this.seenByOthers = weights.stream().filter(tensor -> SEEN_BY_OTHERS.matcher(tensor.name()).matches())
                .mapToDouble(tensor -> product(tensor).flops()).sum();
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
        return summary() + pass(settings.segmentLength()) + head();
    }

    /** A segment that is read alone, without memory. */
    public double noMemory() {
        return pass(settings.segmentTokens()) + head();
    }

    /** Memories left out, one at a time: a summary pass, and a main pass for each and for none. */
    public double leaveOut(int memories) {
        return summary() + (memories + 1) * (pass(settings.segmentLength()) + head());
    }

    /** The summary pass, of whose last layer one row is read. */
    public double summary() {
        int rows = summaryRows();
        double othersOfOneRow = layer.stream().mapToDouble(Product::flops).sum() - seenByOthers;
        double lastLayer = seenByOthers * rows + othersOfOneRow + 4.0 * headWidth * rows;
        return pass(rows) * (layers - 1) / layers + lastLayer;
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

    /** The products of one HMT segment: the layers' over the rows of both passes, and the head's. Whole passes: what they cost a row is asked for. */
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
