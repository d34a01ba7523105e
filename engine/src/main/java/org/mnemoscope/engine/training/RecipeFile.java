package org.mnemoscope.engine.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mnemoscope.engine.config.ConfigFile;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.training.MemoryPlan.Documents;
import org.mnemoscope.engine.training.MemoryPlan.Losses;
import org.mnemoscope.engine.training.TrainingRecipe.Pace;

/** Reads a recipe from JSON; docs/training.md describes the settings. */
public final class RecipeFile {
    private static final Set<String> TOP = Set.of("name", "backbone", "start", "text", "held_out", "seed", "report_every", "evaluate_every",
            "checkpoint_every", "hmt", "stages", "about", "products");
    private static final Set<String> STAGE = Set.of("name", "steps", "batch", "tokens", "rate", "warm_up", "decay_steps", "final_share", "beta1",
            "beta2", "optimizer", "epsilon", "weight_decay", "clip", "memory");
    private static final Set<String> HMT = Set.of("segment_tokens", "num_sensory", "mem_recall_context", "mem_recall_hidden_dim");
    private static final Set<String> MEMORY = Set.of("segments", "recall", "bptt_depth", "facts", "repeats", "per_document", "open_values",
            "open_forms", "memory_dropout", "text", "answer", "retrieval", "keyword", "kl", "backbone_share", "lora_rank");

    private RecipeFile() {}

    /**
     * Reads a recipe.
     *
     * @param file   the recipe; the backbone folder that it names is relative to it
     * @param corpus the folder that its texts are relative to
     * @throws org.mnemoscope.engine.error.EngineException if it cannot be read, lacks a setting or has one that is not known
     */
    public static TrainingRecipe read(Path file, Path corpus) {
        ConfigFile json = ConfigFile.read(file);
        requireKnown(json, TOP, file);
        String start = json.text("start").orElse("folder");
        if (!start.equals("folder") && !start.equals("random")) {
            throw new TrainingException("The recipe " + file + " starts from \"" + start + "\", which is not known.",
                    "Write \"start\": \"random\" for a backbone from scratch, \"folder\" for the weights of the backbone folder.");
        }
        String backbone = json.text("backbone").orElseThrow(() -> new TrainingException("The recipe " + file + " names no backbone.",
                "Add \"backbone\": a folder with config.json and tokenizer.json."));
        Pace pace = new Pace(whole(json, "report_every", 20), whole(json, "evaluate_every", 400), whole(json, "checkpoint_every", 200));
        return new TrainingRecipe(json.text("name").orElse("trained"), file.toAbsolutePath().resolveSibling(backbone).normalize(),
                start.equals("random"), paths(json, "text", corpus), paths(json, "held_out", corpus), json.optionalInteger("seed").orElse(1), pace,
                json.section("hmt").map(hmt -> settings(hmt, file)), json.sections("stages").stream().map(stage -> stage(stage, file)).toList(), products(json, file));
    }

    private static List<Path> paths(ConfigFile json, String key, Path corpus) {
        return json.texts(key).stream().map(corpus::resolve).toList();
    }

    private static Stage stage(ConfigFile json, Path file) {
        requireKnown(json, STAGE, file);
        int steps = whole(json, "steps", 0);
        int warmUp = whole(json, "warm_up", 0);
        Schedule schedule = new Schedule(json.number("rate"), warmUp, whole(json, "decay_steps", Math.max(0, steps - warmUp)),
                number(json, "final_share", 0.05));
        OptimizerSettings optimizer = new OptimizerSettings(muon(json, file), number(json, "beta1", 0.9), number(json, "beta2", 0.95),
                number(json, "epsilon", 1e-8), number(json, "weight_decay", 0.1), number(json, "clip", 1.0));
        return new Stage(json.text("name").orElse("stage"), steps, whole(json, "batch", 1), whole(json, "tokens", 64), schedule, optimizer,
                json.section("memory").map(memory -> memory(memory, file)));
    }

    private static HmtSettings settings(ConfigFile json, Path file) {
        requireKnown(json, HMT, file);
        return new HmtSettings(whole(json, "segment_tokens", 64), whole(json, "num_sensory", 8), whole(json, "mem_recall_context", 300),
                Math.toIntExact(json.integer("mem_recall_hidden_dim")), 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    }

    private static MemoryPlan memory(ConfigFile json, Path file) {
        requireKnown(json, MEMORY, file);
        int segments = Math.toIntExact(json.integer("segments"));
        Documents documents = new Documents(number(json, "facts", 0), number(json, "repeats", 0), whole(json, "per_document", 1),
                number(json, "open_values", 0), number(json, "open_forms", 0));
        Losses losses = new Losses(number(json, "text", 1), number(json, "answer", 0), number(json, "retrieval", 0), number(json, "keyword", 0),
                number(json, "kl", 0));
        return new MemoryPlan(segments, json.flag("recall", true), whole(json, "bptt_depth", segments), documents,
                number(json, "memory_dropout", 0), losses, number(json, "backbone_share", 1), whole(json, "lora_rank", 0));
    }

    private static boolean muon(ConfigFile json, Path file) {
        String name = json.text("optimizer").orElse("adamw");
        if (!name.equals("adamw") && !name.equals("muon")) {
            throw new TrainingException("The recipe " + file + " names an optimizer \"" + name + "\" that is not known.", "Write adamw or muon.");
        }
        return name.equals("muon");
    }

    private static BackbonePrecision products(ConfigFile json, Path file) {
        String name = json.text("products").orElse("fp32");
        return BackbonePrecision.parse(name).filter(format -> format == BackbonePrecision.FP32 || format == BackbonePrecision.BF16)
                .orElseThrow(() -> new TrainingException("The recipe " + file + " wants products in \"" + name + "\", which training does not know.",
                        "Write fp32 or bf16."));
    }

    private static void requireKnown(ConfigFile json, Set<String> known, Path file) {
        for (String key : json.keys()) {
            if (!known.contains(key)) {
                throw new TrainingException("The recipe " + file + " has a setting \"" + key + "\" that is not known.",
                        "Correct its name; docs/training.md lists them all.");
            }
        }
    }

    private static int whole(ConfigFile json, String key, int otherwise) {
        return Math.toIntExact(json.optionalInteger(key).orElse(otherwise));
    }

    private static double number(ConfigFile json, String key, double otherwise) {
        return json.optionalNumber(key).orElse(otherwise);
    }
}
