package org.mnemoscope.engine.backbone;

import ai.djl.engine.EngineException;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources of one backbone family with its matrix products, in one of two ways that compute the same. */
public final class BackboneScripts {
    private static final Logger LOG = LoggerFactory.getLogger(BackboneScripts.class);
    private static final String PLAIN = "backbone/products.py";
    private static final String ONE_DNN = "backbone/products_onednn.py";

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
