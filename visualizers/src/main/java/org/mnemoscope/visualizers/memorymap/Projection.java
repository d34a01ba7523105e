package org.mnemoscope.visualizers.memorymap;

/** How embeddings become places on a plane. */
public enum Projection {
    /** The two leading principal components: distances are shadows of true ones. */
    PCA,
    /** Near neighbours stay near; directions and long distances mean nothing. */
    UMAP
}
