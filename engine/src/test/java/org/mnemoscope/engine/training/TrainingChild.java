package org.mnemoscope.engine.training;

import java.nio.file.Path;

/** Trains a recipe, to be killed on the way. */
final class TrainingChild {
    private TrainingChild() {}

    /** @param args the recipe, the corpus, the output folder */
    public static void main(String[] args) {
        new Trainer(RecipeFile.read(Path.of(args[0]), Path.of(args[1])), Path.of(args[2])).run(event -> {}, System::nanoTime, () -> false);
    }
}
