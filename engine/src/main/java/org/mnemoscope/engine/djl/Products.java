package org.mnemoscope.engine.djl;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mnemoscope.engine.backbone.BackboneScripts;
import org.mnemoscope.engine.backbone.ScriptModule;

/**
 * Matrix products and nothing else, with all operands in memory: what a reading's own products cost at best. Belongs to the
 * engine thread.
 */
public final class Products implements AutoCloseable {
    private final PtNDManager manager;
    private final ScriptModule script;
    private final List<IValue> operands = new ArrayList<>();

    /** @param products those of one segment, in 32-bit floats */
    public Products(String device, List<Product> products) {
        Torch.prepareThread();
        this.manager = Torch.newManager(Torch.device(device));
        List<String> sources = new ArrayList<>(BackboneScripts.fastest(manager, "llama.py")); // any family: its products are the same
        sources.add("djl/products.py");
        this.script = new ScriptModule(manager, sources);
        Map<Product, Long> counts = products.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        counts.forEach((product, count) -> {
            PtNDArray[] x = new PtNDArray[Math.toIntExact(count)];
            Arrays.fill(x, ones(product.rows(), product.in()));
            operands.add(IValue.listFrom(x));
            operands.add(IValue.from(ones(product.out(), product.in())));
            operands.add(IValue.from(ones(product.rows(), product.out())));
        });
    }

    private PtNDArray ones(int rows, int columns) {
        return (PtNDArray) manager.ones(new Shape(rows, columns), DataType.FLOAT32);
    }

    /** Computes all products of so many segments with libtorch's own product. */
    public void multiply(int segments) {
        run("multiply", segments);
    }

    /** The same with the product that readings use ({@link BackboneScripts#fastest}). */
    public void multiplyAsRead(int segments) {
        run("multiply_as_read", segments);
    }

    private void run(String method, int segments) {
        for (int n = 0; n < segments; n++) {
            for (int i = 0; i < operands.size(); i += 3) {
                script.tensor(manager, method, operands.get(i), operands.get(i + 1), operands.get(i + 2)).close();
            }
        }
    }

    @Override
    public void close() {
        operands.forEach(IValue::close);
        script.close();
        manager.close();
    }
}
