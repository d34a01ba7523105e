package org.mnemoscope.engine.training;

/**
 * How a memory stage trains.
 *
 * @param segments      segments of a document
 * @param recalls       whether prompts are recalled; else each is the memory before, as in the paper's first stage
 * @param depth         how many memories back gradients flow
 * @param documents     what documents are made of
 * @param dropout       the share of documents read without memory
 * @param losses        weights of the losses
 * @param backboneShare learning rate of the backbone as a share of the memory's
 * @param loraRank      rank of LoRA; 0 to train the whole backbone
 */
public record MemoryPlan(
        int segments, boolean recalls, int depth, Documents documents, double dropout, Losses losses, double backboneShare, int loraRank) {
    /**
     * What documents are made of; the rest is prose as it stands.
     *
     * @param facts       the share with planted facts
     * @param repeats     the share with repeated segments
     * @param perDocument facts or repeats in a document
     * @param openValues  the share of those with facts whose values are any words of the training texts, and whose names are blends
     * @param openForms   the share of these whose sentences come out of the grammar too
     */
    public record Documents(double facts, double repeats, int perDocument, double openValues, double openForms) {}

    /**
     * Weights of the losses; 0 leaves one out.
     *
     * @param text      of every token
     * @param answer    of the tokens that answer a planted fact, beside that
     * @param retrieval of recall: the segment that a query asks for
     * @param keyword   of the words that the output head reads in memories and summaries
     * @param kl        of the distance from the backbone as it was before memory training
     */
    public record Losses(double text, double answer, double retrieval, double keyword, double kl) {}
}
