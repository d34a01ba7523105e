package org.mnemoscope.engine.hmt;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mnemoscope.engine.backbone.BackboneScripts;
import org.mnemoscope.engine.backbone.ScriptModule;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.RecallPrecision;

/**
 * The passes of one HMT step (hmt.py on top of one backbone family) as typed calls: batch 1, results owned by the given scope.
 * Belongs to the engine thread.
 *
 * <p>S text tokens, k sensory tokens, j summary tokens, d width of the memory space, c memories in the cache, V vocabulary.
 */
public final class HmtModule implements AutoCloseable {
    private final ScriptModule script;
    private final IValue integers;
    private final IValue numbers;

    /**
     * @param manager  owner of the module
     * @param family   the backbone's script, as {@code llama.py}
     * @param integers whole numbers that the script reads by name
     * @param numbers  real numbers that the script reads by name
     * @param precision number format of the backbone's weights, in which its passes are computed
     */
    public HmtModule(
            PtNDManager manager, String family, Map<String, Long> integers, Map<String, Double> numbers, BackbonePrecision precision) {
        // oneDNN's products refuse 16 bits on processors without instructions for them.
        List<String> sources = new ArrayList<>(switch (precision) {
            case FP32 -> BackboneScripts.fastest(manager, family);
            case INT8 -> BackboneScripts.int8(manager, family);
            case AUTO, BF16, FP16 -> BackboneScripts.plain(family);
        });
        sources.add("hmt/hmt.py");
        this.script = new ScriptModule(manager, sources);
        Map<String, Long> whole = new LinkedHashMap<>(integers);
        whole.put("dtype", (long) precision.scriptCode());
        this.integers = dictionary(whole, IValue::from);
        this.numbers = dictionary(numbers, IValue::from);
    }

    private static <T> IValue dictionary(Map<String, T> values, Function<T, IValue> wrap) {
        return IValue.stringIValueMapFrom(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> wrap.apply(e.getValue()), (a, b) -> a, LinkedHashMap::new)));
    }

    /** Summary pass of several segments. {@code ids} [B, j] of int64 → S_n of each, B times [1, d]. */
    public PtNDArray[] summarize(PtNDManager scope, WeightMap weights, PtNDArray ids) {
        try (IValue i = IValue.from(ids)) {
            return script.tensors(scope, "summarize", i, weights.dictionary(), integers, numbers);
        }
    }

    /** What {@link #recall} gives: weights [c], oldest memory first, and the memory prompt P_n [1, d]. */
    public record RecallResult(PtNDArray weights, PtNDArray prompt) {}

    /** Memory recall. {@code summary} [1, d], {@code memories} [c, d]; scores are divided by {@code divisor}. */
    public RecallResult recall(
            PtNDManager scope, WeightMap weights, PtNDArray summary, PtNDArray memories, RecallRule rule) {
        try (IValue s = IValue.from(summary);
                IValue m = IValue.from(memories);
                IValue divisor = IValue.from(rule.divisor());
                IValue bf16 = IValue.from(rule.precision() == RecallPrecision.BF16)) {
            PtNDArray[] out = script.tensors(scope, "recall", s, m, weights.dictionary(), divisor, bf16);
            return new RecallResult(out[0], out[1]);
        }
    }

    /** Memories [c, d] and, for each answer wanted, which one to leave out: [B] of int64, -1 for none. */
    public record LeftOut(PtNDArray memories, PtNDArray indices) {}

    /** Memory recall over all memories but one, again and again: the prompts [B, d]. {@code summary} [1, d]. */
    public PtNDArray recallWithout(PtNDManager scope, WeightMap weights, PtNDArray summary, LeftOut leftOut, RecallRule rule) {
        try (IValue s = IValue.from(summary);
                IValue m = IValue.from(leftOut.memories());
                IValue without = IValue.from(leftOut.indices());
                IValue divisor = IValue.from(rule.divisor());
                IValue bf16 = IValue.from(rule.precision() == RecallPrecision.BF16)) {
            return script.tensor(scope, "recall_without", s, m, without, weights.dictionary(), divisor, bf16);
        }
    }

    /** Main passes that differ in their prompt alone: prompts [B, d] → −ln p of the segment's tokens from the second on [B, s - 1]. */
    public PtNDArray readEach(PtNDManager scope, WeightMap weights, PtNDArray prompts, PtNDArray tail, PtNDArray ids) {
        try (IValue p = IValue.from(prompts);
                IValue t = IValue.from(tail);
                IValue i = IValue.from(ids)) {
            return script.tensor(scope, "read_each", p, t, i, weights.dictionary(), integers, numbers);
        }
    }

    /** What {@link #read} gives: NLL per scored token, the memory embedding M_n [1, d], the last text row [1, d], and what was asked for. */
    public record ReadResult(PtNDArray nllNats, PtNDArray memory, PtNDArray lastRow, Optional<HeadResult> head) {}

    /**
     * The output head's answers beside NLL: of each scored token rank, entropy, likeliest ids and their −ln p [scored, top]; of M_n,
     * then P_n, the likeliest ids and their −ln p [2, top], or [1, top] without a prompt.
     */
    public record HeadResult(PtNDArray ranks, PtNDArray entropies, PtNDArray ids, PtNDArray nats, PtNDArray saidIds, PtNDArray saidNats) {}

    /** What the main pass reads: prompt [1, d] or [0, d], sensory tail [k] or [0], segment ids [s], previous last row [1, d] or [0, d]. */
    public record Window(PtNDArray prompt, PtNDArray tail, PtNDArray ids, PtNDArray lastRow) {}

    /**
     * Main pass over [P_n; tail; segment; P_n], and −ln p of the segment's tokens.
     *
     * @param top how many of the likeliest tokens are wanted at each place; 0 for no answers beside NLL
     */
    public ReadResult read(PtNDManager scope, WeightMap weights, Window window, int top) {
        try (IValue prompt = IValue.from(window.prompt());
                IValue tail = IValue.from(window.tail());
                IValue ids = IValue.from(window.ids());
                IValue last = IValue.from(window.lastRow());
                IValue count = IValue.from((long) top)) {
            PtNDArray[] out =
                    script.tensors(scope, "read", prompt, tail, ids, last, count, weights.dictionary(), integers, numbers);
            Optional<HeadResult> head = top == 0
                    ? Optional.empty()
                    : Optional.of(new HeadResult(out[3], out[4], out[5], out[6], out[7], out[8]));
            return new ReadResult(out[2], out[0], out[1], head);
        }
    }

    /** The backbone alone: input embeddings {@code x} [B, T, d] → last hidden states [B, T, d]. */
    public PtNDArray hidden(PtNDManager scope, WeightMap weights, PtNDArray x) {
        try (IValue input = IValue.from(x)) {
            return script.tensor(scope, "states", input, weights.dictionary(), integers, numbers);
        }
    }

    /** The main pass' input [1 + k + s + 1, d]. */
    public PtNDArray window(PtNDManager scope, WeightMap weights, PtNDArray prompt, PtNDArray tail, PtNDArray ids) {
        try (IValue p = IValue.from(prompt);
                IValue t = IValue.from(tail);
                IValue i = IValue.from(ids)) {
            return script.tensor(scope, "window", p, t, i, weights.dictionary());
        }
    }

    /**
     * Generation: behind [P_n; tail; ids], without a closing prompt, or behind a past and the one token that came since.
     *
     * @param past what the call before gave, without its first; empty at the beginning
     * @return the logits of the next token [V], then the keys and values of all positions so far, two per layer
     */
    public PtNDArray[] write(PtNDManager scope, WeightMap weights, Window window, PtNDArray... past) {
        try (IValue prompt = IValue.from(window.prompt());
                IValue tail = IValue.from(window.tail());
                IValue ids = IValue.from(window.ids());
                IValue before = IValue.listFrom(past)) {
            return script.tensors(scope, "write", prompt, tail, ids, before, weights.dictionary(), integers, numbers);
        }
    }

    /** The output head: hidden states [t, d] → logits [t, V]. */
    public PtNDArray logits(PtNDManager scope, WeightMap weights, PtNDArray hidden) {
        try (IValue h = IValue.from(hidden)) {
            return script.tensor(scope, "head", h, weights.dictionary(), integers);
        }
    }

    /** How many passes and recalls were computed so far. */
    public long calls() {
        return script.calls();
    }

    @Override
    public void close() {
        numbers.close();
        integers.close();
        script.close();
    }
}
