package org.mnemoscope.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.fake.ChildJvm;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.weights.Checkpoints;

/** Whole trainings of a memory for a tiny backbone: from stage to stage, through kill -9, into a model folder. */
@Timeout(240)
class MemoryTrainingTest {
    private static final int S = 64;
    private static final int SEGMENTS = 4;
    private static final String LIKE_LLAMA = ",'hidden_size':16,'intermediate_size':24,'num_hidden_layers':2,'num_attention_heads':2,"
            + "'num_key_value_heads':1,'hidden_act':'silu','rms_norm_eps':1e-5,'max_position_embeddings':128,'tie_word_embeddings':false";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeInputs() throws IOException {
        TinyBackbone.write(folder.resolve("tiny"));
        TinyBackbone.writeText(folder.resolve("train/one.txt"), 1, 800);
        TinyBackbone.writeText(folder.resolve("val/three.txt"), 3, 300);
    }

    /** A backbone stage, a stage over two segments without recall, and one with recall. */
    private Path recipe(int lastSteps, int rank) throws IOException {
        String stage = """
                {"name": "memory", "steps": %d, "batch": 2, "tokens": 64, "rate": 0.01, "decay_steps": 2, "optimizer": "muon", "memory": {"segments": %d,
                 "recall": %s, "facts": 0, "repeats": 0.5, "memory_dropout": 0.2, "answer": 1, "retrieval": 0.5, "keyword": 0.3, "kl": 0.1,
                 "backbone_share": 0.1, "lora_rank": %d}}""";
        return Files.writeString(folder.resolve("recipe.json"), """
                {"name": "tiny", "backbone": "tiny", "start": "random", "text": ["train"], "held_out": [], "seed": 3,
                 "report_every": 1, "evaluate_every": 1000, "checkpoint_every": 3,
                 "hmt": {"segment_tokens": 64, "num_sensory": 8, "mem_recall_context": 300, "mem_recall_hidden_dim": 12},
                 "stages": [{"name": "backbone", "steps": 4, "batch": 2, "tokens": 64, "rate": 0.02, "decay_steps": 2}, %s, %s]}
                """.formatted(stage.formatted(4, 2, "false", rank), stage.formatted(lastSteps, SEGMENTS, "true", rank)));
    }

    private List<TrainingEvent> train(Path recipe, String out) {
        List<TrainingEvent> events = new ArrayList<>();
        new Trainer(RecipeFile.read(recipe, folder), folder.resolve(out)).run(events::add, System::nanoTime, () -> false);
        return events;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTrainingKilledAtAnyStepEndsAsOneThatWasNot() throws Exception {
        Path recipe = recipe(8, 0);
        train(recipe, "whole");
        for (String checkpoint : List.of("checkpoint-001-000000003.safetensors", "checkpoint-002-000000006.safetensors")) {
            killAfter(checkpoint, recipe);
        }
        List<TrainingEvent> rest = train(recipe, "killed");

        assertThat(rest.get(0).stage()).isEqualTo(2);
        assertThat(rest.get(0).step()).isGreaterThan(6);
        for (String file : List.of("model/backbone/model.safetensors", "model/hmt/model.safetensors", "model/hmt.json")) {
            byte[] whole = Files.readAllBytes(folder.resolve("whole").resolve(file));
            byte[] killed = Files.readAllBytes(folder.resolve("killed").resolve(file));
            assertThat(Arrays.equals(whole, killed)).as(file).isTrue();
        }
        assertThat(Files.readAllLines(folder.resolve("killed/log.jsonl"))).hasSameSizeAs(Files.readAllLines(folder.resolve("whole/log.jsonl")));
    }

    /** Starts the training in a Java of its own and ends that hard as soon as the checkpoint is there. */
    private void killAfter(String checkpoint, Path recipe) throws IOException, InterruptedException {
        Process child = ChildJvm.start(folder.resolve("errors.txt"), List.of("-Xmx256m", "-XX:+UseSerialGC"), TrainingChild.class,
                recipe.toString(), folder.toString(), folder.resolve("killed").toString());
        while (child.isAlive() && !Files.exists(folder.resolve("killed").resolve(checkpoint))) {
            Thread.sleep(1);
        }
        child.destroyForcibly().waitFor();
        assertThat(folder.resolve("killed/model/hmt.json")).as("the child was killed before its end: %s",
                Files.readString(folder.resolve("errors.txt"))).doesNotExist();
    }

    /** The trained loss, computed over whole documents at once, is what the program reads segment by segment. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theModelFolderReadsAsItWasTrained(int rank) throws IOException {
        train(recipe(3, rank), "out");
        int[] ids = new SplittableRandom(5).ints(SEGMENTS * S, 60, 110).toArray();

        double trained = trainedNll(ids, rank, false);

        Path model = folder.resolve("out/model");
        assertThat(Checkpoints.open(model.resolve("hmt")).tensors().keySet()).as("what the official loader asks for")
                .contains("mem", "memory_cell.memory", "cross_attn.wq.weight", "cross_attn.wk.weight",
                        "memory_cell.mem_map.linear.weight", "memory_cell.mem_map.inv_linear.weight");
        assertThat(read(model, ids, ReadingCondition.HMT)).isCloseTo(trained, within(2e-5));
        assertThat(read(model, ids, ReadingCondition.NO_RECALL)).isNotCloseTo(trained, within(1e-4));
        assertThat(read(model, ids, ReadingCondition.NO_RECALL)).as("memory dropout").isCloseTo(trainedNll(ids, rank, true), within(2e-5));
    }

    /** What other families store in other ways: fused and transposed matrices, biases, norms after, a memory space of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "0 | 'model_type':'gpt2','n_embd':16,'n_head':2,'n_layer':2,'n_positions':128,'n_inner':null,'activation_function':'gelu_new'",
        "2 | 'model_type':'gpt2','n_embd':16,'n_head':2,'n_layer':2,'n_positions':128,'n_inner':null,'activation_function':'gelu_new'",
        "0 | 'model_type':'opt','hidden_size':16,'ffn_dim':24,'num_hidden_layers':2,'num_attention_heads':2,'max_position_embeddings':128",
        "2 | 'model_type':'opt','hidden_size':16,'ffn_dim':24,'num_hidden_layers':2,'num_attention_heads':2,'max_position_embeddings':128,"
                + "'word_embed_proj_dim':12,'do_layer_norm_before':false",
        "0 | 'model_type':'qwen2'" + LIKE_LLAMA,
        "2 | 'model_type':'qwen3','head_dim':8" + LIKE_LLAMA,
        "0 | 'model_type':'mistral','sliding_window':null" + LIKE_LLAMA,
        "2 | 'model_type':'phi3'" + LIKE_LLAMA})
    void everyFamilyReadsAsItWasTrained(int rank, String config) throws IOException {
        TinyBackbone.write(folder.resolve("tiny"), "{" + config.replace('\'', '"') + ",\"vocab_size\":256}");
        theModelFolderReadsAsItWasTrained(rank);
    }

    private double read(Path model, int[] ids, ReadingCondition condition) {
        double sum = 0;
        int count = 0;
        try (HmtModel loaded = new HmtModelLoader().loadForTokenIds(model, Placement.CPU);
                HmtReader reader = loaded.newReader(loaded.settings(), EnumSet.of(ReadingCondition.HMT, condition))) {
            for (int i = 0; i < SEGMENTS; i++) {
                TokenRange range = new TokenRange(i * S, (i + 1) * S);
                SegmentTrace trace = reader.read(range, Arrays.copyOfRange(ids, range.start(), range.end()));
                for (float nll : Objects.requireNonNull(trace.tokenNllNats().get(condition)).toArray()) {
                    sum += nll;
                    count++;
                }
            }
        }
        return sum / count;
    }

    private double trainedNll(int[] ids, int rank, boolean dropped) throws IOException {
        TrainingRecipe recipe = RecipeFile.read(recipe(3, rank), folder);
        FamilyTable family = FamilyTable.of(BackboneConfig.read(recipe.backbone()));
        Torch.prepareThread();
        try (PtNDManager manager = Torch.newManager(Device.cpu())) {
            Learner learner = new Learner(recipe, family, manager, new ModelExport(recipe, family, folder.resolve("out/model")));
            learner.begin(new TrainingCheckpoints(folder.resolve("out")).newest());
            learner.prepare(recipe.stages().get(2), true);
            MemoryBatch batch = new MemoryBatch(1, SEGMENTS, S, new Keywords(new TrainingText(List.of(Ints.of(ids))), S, TinyBackbone.VOCABULARY));
            batch.addProse(ids, dropped);
            NDList arguments = batch.arguments(manager);
            arguments.add(MemoryBatch.named(manager.create(new double[] {1, 0, 0, 0, 0}, new Shape(5)), "share"));
            for (PtNDArray tensor : learner.reference().values()) {
                arguments.add(MemoryBatch.named(tensor, "fs[]"));
            }
            arguments.addAll(learner.parameters().lossArguments());
            TrainingScript.Names names = new TrainingScript.Names(learner.weights().keySet(), learner.reference().keySet(), recipe.settings(),
                    Optional.of(recipe.stages().get(2).memory().orElseThrow()), recipe.products());
            try (TrainingScript script = new TrainingScript(manager, family, names)) {
                return script.call(manager, "memory_losses", arguments)[1];
            }
        }
    }

    /** The least growth of the resident memory over ten steps, of five times ten: a leak grows every time. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryDoesNotGrowOverSteps() throws IOException {
        List<Long> resident = new ArrayList<>();
        new Trainer(RecipeFile.read(recipe(60, 0), folder), folder.resolve("long")).run(event -> {
            if (event.stage() == 2 && event.step() % 10 == 0) {
                resident.add(residentKilobytes());
            }
        }, System::nanoTime, () -> false);

        assertThat(resident).hasSize(6);
        long least = Stream.iterate(1, i -> i < resident.size(), i -> i + 1).mapToLong(i -> resident.get(i) - resident.get(i - 1)).min().orElseThrow();
        // The logits of one step alone are 2 x 4 x 64 x 256 floats: 512 KB; ten steps would keep 5 MB of them.
        assertThat(least).as("growth in KB, %s", resident).isLessThan(3000);
    }

    private static long residentKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
