package org.mnemoscope.engine.evaluation;

/** Hears how far an evaluation is. Called on the engine thread. */
@FunctionalInterface
public interface Progress {
    /**
     * @param part what is measured, as {@code facts, 16 segments}
     * @param done documents or texts of this part that are done
     * @param all  how many there are
     */
    void at(String part, int done, int all);
}
