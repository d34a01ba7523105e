package org.mnemoscope.engine.backbone;

import ai.djl.engine.EngineException;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import org.mnemoscope.engine.error.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources of one backbone family with its matrix products: in two ways that compute the same, and in 8 bits. */
public final class BackboneScripts {
    private static final Logger LOG = LoggerFactory.getLogger(BackboneScripts.class);
    private static final String PLAIN = "backbone/products.py";
    private static final String ONE_DNN = "backbone/products_onednn.py";
    private static final String INT8 = "backbone/products_int8.py";

    private BackboneScripts() {}

    /**
     * Plain operations of libtorch: for every device and number format, with gradients.
     *
     * @param family the backbone's script, as {@code llama.py}
     */
    public static List<String> plain(String family) {
        return List.of(PLAIN, "backbone/common.py", "backbone/" + family);
    }

    /**
     * The fastest for reading in 32-bit floats on the manager's device: oneDNN on a CPU whose libtorch has it (not that of macOS).
     *
     * @param family the backbone's script, as {@code llama.py}
     */
    public static List<String> fastest(PtNDManager manager, String family) {
        return List.of(fastestProducts(manager), "backbone/common.py", "backbone/" + family);
    }

    /**
     * Matrices of layers in 8 bits.
     *
     * @param family the backbone's script, as {@code llama.py}
     * @throws ModelException if the device or its libtorch has no such products that are fast
     */
    public static List<String> int8(PtNDManager manager, String family) {
        if (fastestProducts(manager).equals(PLAIN)) {
            throw new ModelException("The format int8 is for a CPU whose libtorch has oneDNN, which is not so here.",
                    "Choose fp32, or bf16 on a GPU.");
        }
        return List.of(INT8, "backbone/common.py", "backbone/" + family);
    }

    /** libtorch tells what it has only by refusing scripts with other operations. */
    private static String fastestProducts(PtNDManager manager) {
        if (manager.getDevice().isGpu()) {
            return PLAIN;
        }
        try (ScriptModule probe = new ScriptModule(manager, List.of(ONE_DNN))) {
            LOG.debug("products go through oneDNN: {}", probe);
            return ONE_DNN;
        } catch (EngineException noSuchOperation) {
            LOG.info("this libtorch has no oneDNN; its plain products are used");
            return PLAIN;
        }
    }
}
