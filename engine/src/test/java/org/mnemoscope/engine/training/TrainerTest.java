package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.weights.Checkpoints;

/** Whole trainings of a tiny backbone. */
class TrainerTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeInputs() throws IOException {
        TinyBackbone.write(folder.resolve("tiny"));
        TinyBackbone.writeText(folder.resolve("train/one.txt"), 1, 800);
        TinyBackbone.writeText(folder.resolve("train/two.txt"), 2, 300);
        TinyBackbone.writeText(folder.resolve("val/three.txt"), 3, 300);
    }

    private Path recipe(String name, String stages) throws IOException {
        return Files.writeString(folder.resolve(name), """
                {"name": "tiny", "backbone": "tiny", "start": "random", "text": ["train"], "held_out": ["val"], "seed": 3,
                 "report_every": 10, "evaluate_every": 20, "checkpoint_every": 7, "stages": [%s]}
                """.formatted(stages));
    }

    private static String backboneStage(int steps, String more) {
        return "{\"name\": \"backbone\", \"steps\": " + steps + ", \"batch\": 4, \"tokens\": 24, \"rate\": 0.02, \"warm_up\": 4" + more + "}";
    }

    private List<TrainingEvent> train(Path recipe, String out) {
        List<TrainingEvent> events = new ArrayList<>();
        new Trainer(RecipeFile.read(recipe, folder), folder.resolve(out)).run(events::add, System::nanoTime, () -> false);
        return events;
    }

    private byte[] weights(String out) throws IOException {
        return Files.readAllBytes(folder.resolve(out).resolve("model/backbone/model.safetensors"));
    }

    @Test
    void theLossFallsInTrainingAndOnHeldOutText() throws IOException {
        List<TrainingEvent> events = train(recipe("adamw.json", backboneStage(60, "")), "adamw");

        TrainingEvent last = events.get(events.size() - 1);
        assertThat(events.get(0).means().get("loss")).isGreaterThan(3.5);
        assertThat(last.means().get("loss")).isLessThan(2.2);
        assertThat(last.heldOut().get("loss")).isLessThan(2.2);
        assertThat(Checkpoints.open(folder.resolve("adamw/model/backbone")).tensors()).containsKey("model.embed_tokens.weight");
    }

    @Test
    void muonLearnsFasterThanAdamW() throws IOException {
        double adamw = lastLoss(train(recipe("adamw.json", backboneStage(60, "")), "adamw"));
        double muon = lastLoss(train(recipe("muon.json", backboneStage(60, ", \"optimizer\": \"muon\"")), "muon"));

        assertThat(muon).isLessThan(adamw);
    }

    @Test
    void productsMayBeInBfloat16AndInNothingElse() throws IOException {
        Path plain = recipe("plain.json", backboneStage(60, ""));
        Path rounded = Files.writeString(folder.resolve("rounded.json"), Files.readString(plain).replace("\"seed\"", "\"products\": \"bf16\", \"seed\""));
        Path wrong = Files.writeString(folder.resolve("wrong.json"), Files.readString(plain).replace("\"seed\"", "\"products\": \"int8\", \"seed\""));

        assertThat(lastLoss(train(rounded, "rounded"))).isLessThan(2.2);
        assertThatThrownBy(() -> RecipeFile.read(wrong, folder)).isInstanceOf(EngineException.class).hasMessageContaining("int8").hasMessageContaining("bf16");
    }

    private static double lastLoss(List<TrainingEvent> events) {
        return events.get(events.size() - 1).heldOut().getOrDefault("loss", Double.NaN);
    }

    @Test
    void whatIsStoppedAndGoesOnEndsAsIfItHadNeverStopped() throws IOException {
        train(recipe("whole.json", backboneStage(25, ", \"decay_steps\": 5")), "whole");

        // The same first 20 steps; the checkpoint of step 14 stays when that of the end is taken away, as after a crash at step 20.
        Path parts = recipe("parts.json", backboneStage(25, ", \"decay_steps\": 5"));
        Path out = folder.resolve("parts");
        TrainingRecipe recipe = RecipeFile.read(parts, folder);
        new InterruptedTraining(recipe, out).runUntil(20);
        List<TrainingEvent> rest = train(parts, "parts");

        assertThat(rest.get(0).step()).isEqualTo(20);
        assertThat(Arrays.equals(weights("parts"), weights("whole"))).as("the same weights, bit by bit").isTrue();
        assertThat(logOf("parts")).hasSameSizeAs(logOf("whole"));
    }

    @Test
    void anotherRecipeOnGoingOnIsTold() throws IOException {
        RecipeCopy copy = new RecipeCopy(folder.resolve("out"));
        Path recipe = recipe("a.json", backboneStage(25, ", \"decay_steps\": 5"));
        assertThat(copy.changes(recipe)).as("nothing to compare with").isEmpty();
        copy.keep(recipe);
        assertThat(copy.changes(recipe)).isEmpty();
        Path other = recipe("b.json", backboneStage(30, ""));
        assertThat(copy.changes(other)).containsExactly(
                "The recipe has changed since this training began: stages[0].decay_steps was 5 and is not given.",
                "The recipe has changed since this training began: stages[0].steps was 25 and is 30.");
        copy.keep(other);
        assertThat(copy.changes(other)).as("told once").isEmpty();
    }

    @Test
    void whoWantsItToStopGetsACheckpoint() throws IOException {
        Path recipe = recipe("stop.json", backboneStage(25, ""));
        Trainer trainer = new Trainer(RecipeFile.read(recipe, folder), folder.resolve("stop"));

        assertThat(trainer.run(event -> {}, System::nanoTime, () -> true)).isFalse();

        assertThat(folder.resolve("stop/checkpoint-000-000000001.safetensors")).exists();
        assertThat(folder.resolve("stop/model")).doesNotExist();
    }

    private List<String> logOf(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("log.jsonl"));
    }

    /** A training that dies by an exception out of its listener, between two checkpoints. */
    private record InterruptedTraining(TrainingRecipe recipe, Path out) {
        void runUntil(int step) {
            try {
                new Trainer(recipe, out).run(event -> {
                    if (event.step() >= step) {
                        throw new IllegalStateException("the light went out");
                    }
                }, System::nanoTime, () -> false);
            } catch (IllegalStateException e) {
                return;
            }
            throw new AssertionError("the training came to its end");
        }
    }
}
