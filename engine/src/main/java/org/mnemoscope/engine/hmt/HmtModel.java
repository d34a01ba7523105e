package org.mnemoscope.engine.hmt;

import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.model.Ablations;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;

/** A backbone with its HMT tensors on one device. Belongs to the engine thread. */
public final class HmtModel implements MemoryModel {
    private final Parts parts;
    private @Nullable WeightMap untouched;

    /**
     * What a model is made of.
     *
     * @param manager      owns every tensor of the model
     * @param precision    number format of the backbone, never AUTO
     * @param weights      the checkpoint's backbone and HMT tensors
     * @param untouched    loads the backbone folder's own weights when first asked for; empty if the folder has none
     * @param endTokens    the token ids that end a text
     * @param weightsHash  SHA-256 over the weight files
     * @param width        d
     * @param positions    the longest window that the backbone can read
     * @param precomputed  the memories of a precomputed memory cache, oldest first; empty without one
     */
    record Parts(
            ModelCard card,
            PtNDManager manager,
            BackbonePrecision precision,
            HmtModule module,
            WeightMap weights,
            Optional<Supplier<WeightMap>> untouched,
            TextTokenizer tokenizer,
            Set<Integer> endTokens,
            Supplier<String> weightsHash,
            int width,
            int positions,
            List<Floats> precomputed) {}

    HmtModel(Parts parts) {
        this.parts = parts;
    }

    @Override
    public ModelCard card() {
        return parts.card();
    }

    @Override
    public HmtSettings settings() {
        return parts.card().settings();
    }

    @Override
    public String device() {
        return Torch.nameOf(parts.manager().getDevice());
    }

    @Override
    public String dtype() {
        return parts.precision().key();
    }

    @Override
    public String weightsSha256() {
        return parts.weightsHash().get();
    }

    /** The passes themselves, for questions beside a reading. */
    public HmtModule module() {
        return parts.module();
    }

    /** The checkpoint's tensors by name. */
    public WeightMap weights() {
        return parts.weights();
    }

    /** The manager that owns the model's tensors: make a sub-manager for every question. */
    public PtNDManager manager() {
        return parts.manager();
    }

    @Override
    public Set<ReadingCondition> conditions() {
        EnumSet<ReadingCondition> possible = EnumSet.of(ReadingCondition.NO_MEMORY);
        if (weights().has(HmtTensorNames.INITIAL_MEMORY)) {
            possible.addAll(EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.NO_SENSORY));
        }
        if (HmtTensorNames.canRecall(weights())) {
            possible.add(ReadingCondition.PREVIOUS_ONLY);
        }
        if (parts.untouched().isPresent()) {
            possible.add(ReadingCondition.UNTOUCHED_BACKBONE);
        }
        return possible;
    }

    @Override
    public TextTokenizer tokenizer() {
        return parts.tokenizer();
    }

    @Override
    public Set<Integer> endTokens() {
        return parts.endTokens();
    }

    @Override
    public HmtReader newReader(HmtSettings settings, Set<ReadingCondition> conditions) {
        return newReader(settings, conditions, 0);
    }

    @Override
    public HmtReader newReader(HmtSettings settings, Set<ReadingCondition> conditions, int topTokens) {
        List<Lane> lanes = new ArrayList<>();
        for (ReadingCondition condition : EnumSet.copyOf(conditions)) {
            if (!conditions().contains(condition)) {
                throw new ReadingException(
                        "This checkpoint cannot be read under the condition " + condition.key() + ".",
                        "It allows " + String.join(", ", conditions().stream().map(ReadingCondition::key).toList()) + ".");
            }
            lanes.add(new Lane(condition, weightsFor(condition), settings.cacheCapacity()));
        }
        List<Floats> before = memoriesBefore(settings);
        PtNDManager manager = parts.manager().newSubManager(parts.manager().getDevice());
        lanes.forEach(lane -> lane.begin(manager, before, parts.width()));
        HeadAnswers answers = new HeadAnswers(topTokens, id -> tokenizer().tokenText(id));
        return new HmtReader(manager, new HmtReader.Passes(parts.module(), answers), settings, parts.width(), lanes);
    }

    @Override
    public HmtContinuation continueFrom(Place place, HmtSettings settings, ReadingCondition condition) {
        boolean offered = condition == ReadingCondition.HMT || condition == ReadingCondition.NO_MEMORY;
        if (!offered || !conditions().contains(condition)) {
            throw new ReadingException(
                    "The model " + card().name() + " cannot write on under the condition " + condition.key() + ".",
                    "Choose with memory (hmt) or without (no_memory), as the checkpoint allows.");
        }
        Lane lane = new Lane(condition, weights(), settings.cacheCapacity());
        PtNDManager manager = parts.manager().newSubManager(parts.manager().getDevice());
        return new HmtContinuation(manager, parts.module(), settings, new HmtContinuation.Room(parts.width(), parts.positions()), lane, withMemoriesBefore(place, settings));
    }

    @Override
    public Ablations leaveOut(Place place, HmtSettings settings, List<Integer> memories) {
        if (!HmtTensorNames.canRecall(weights())) {
            throw new ReadingException("The model " + card().name() + " has no recall, so no memory can be left out of it.",
                    "Choose a checkpoint that was trained with recall.");
        }
        if (place.memories().isEmpty() || place.open().size() < 2) {
            throw new ReadingException("Nothing was recalled at this place.", "Choose a later segment.");
        }
        int before = memoriesBefore(settings).size();
        return new HmtAblation(parts.module(), weights(), settings, parts.width()).leaveOut(
                parts.manager(), withMemoriesBefore(place, settings), memories.stream().map(memory -> memory + before).toList());
    }

    private Place withMemoriesBefore(Place place, HmtSettings settings) {
        if (place.isMemoryAlone()) {
            return place;
        }
        List<Floats> all = new ArrayList<>(memoriesBefore(settings));
        all.addAll(place.memories());
        return new Place(all, place.tail(), place.open());
    }

    /** The memories that were there before the text, as settings ask for them. */
    private List<Floats> memoriesBefore(HmtSettings settings) {
        int wanted = settings.precomputedMemories();
        if (wanted != 0 && wanted != parts.precomputed().size()) {
            throw new ReadingException("The reading began with " + wanted + " precomputed memories, but the model " + card().name() + " has "
                    + (parts.precomputed().isEmpty() ? "none" : parts.precomputed().size()) + ".",
                    "Open the model with the memory cache of that reading, or read the text again.");
        }
        return wanted == 0 ? List.of() : parts.precomputed();
    }

    private WeightMap weightsFor(ReadingCondition condition) {
        return condition == ReadingCondition.UNTOUCHED_BACKBONE ? untouchedWeights() : weights();
    }

    /** The backbone folder's own tensors by name, loaded when first asked for. */
    public WeightMap untouchedWeights() {
        if (untouched == null) {
            untouched = parts.untouched().orElseThrow().get();
        }
        return untouched;
    }

    /** d, the width of the memory space. */
    public int width() {
        return parts.width();
    }

    @Override
    public void close() {
        parts.tokenizer().close();
        if (untouched != null) {
            untouched.close();
        }
        parts.weights().close();
        parts.module().close();
        parts.manager().close();
    }
}
