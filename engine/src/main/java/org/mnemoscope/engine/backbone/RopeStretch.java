package org.mnemoscope.engine.backbone;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mnemoscope.engine.config.ConfigFile;

/**
 * How a long-context checkpoint changes its rotary positions. The formulas are those of Hugging Face transformers
 * (modeling_rope_utils.py), for windows within the original context.
 *
 * @param factors   by which each inverse frequency theta^(-2i/Dr) is multiplied, Dr/2 of them
 * @param attention by which cosine and sine are multiplied, so that queries and keys grow
 */
record RopeStretch(List<Double> factors, double attention) {
    /** A rotary part of a head: Dr values with base theta, trained with windows of {@code original} positions. */
    record Rotary(long size, double theta, double original) {
        /** Full turns of pair {@code i} within the original context. */
        double turns(int i) {
            return original / (2 * Math.PI) * Math.pow(theta, -2.0 * i / size);
        }

        /** Where the pair that makes so many turns would stand. */
        double pairWithTurns(double turns) {
            return size * Math.log(original / (2 * Math.PI * turns)) / (2 * Math.log(theta));
        }

        List<Double> pairs(IntToDoubleFunction factor) {
            return IntStream.range(0, Math.toIntExact(size / 2)).mapToDouble(factor).boxed().toList();
        }
    }

    static RopeStretch linear(ConfigFile rope, Rotary rotary) {
        double factor = rope.number("factor");
        return new RopeStretch(rotary.pairs(i -> 1 / factor), 1);
    }

    /** Llama 3.1: short waves stay, long waves are stretched, between two bounds the change is gradual. */
    static RopeStretch llama3(ConfigFile rope, Rotary rotary) {
        double factor = rope.number("factor");
        double low = rope.number("low_freq_factor");
        double high = rope.number("high_freq_factor");
        return new RopeStretch(rotary.pairs(i -> mixed(clamped((rotary.turns(i) - low) / (high - low)), factor)), 1);
    }

    /** YaRN (arXiv 2309.00071): as Llama 3.1, but gradual by the pair's place; queries and keys grow with the context. */
    static RopeStretch yarn(ConfigFile rope, Rotary rotary, double maxPositions) {
        double factor = rope.optionalNumber("factor").orElse(maxPositions / rotary.original());
        double first = rotary.pairWithTurns(positive(rope, "beta_fast", 32));
        double last = rotary.pairWithTurns(positive(rope, "beta_slow", 1));
        boolean whole = rope.flag("truncate", true);
        double from = Math.max(whole ? Math.floor(first) : first, 0);
        double to = Math.min(whole ? Math.ceil(last) : last, rotary.size() - 1.0);
        double width = from == to ? 0.001 : to - from;
        return new RopeStretch(rotary.pairs(i -> mixed(1 - clamped((i - from) / width), factor)),
                rope.optionalNumber("attention_factor").orElseGet(() -> yarnAttention(rope, factor)));
    }

    private static double yarnAttention(ConfigFile rope, double factor) {
        double scale = rope.optionalNumber("mscale").orElse(0);
        double scaleAll = rope.optionalNumber("mscale_all_dim").orElse(0);
        return scale != 0 && scaleAll != 0 ? grown(factor, scale) / grown(factor, scaleAll) : grown(factor, 1);
    }

    private static double grown(double factor, double scale) {
        return factor <= 1 ? 1 : 0.1 * scale * Math.log(factor) + 1;
    }

    /** LongRoPE (arXiv 2402.13753): a factor of its own for each pair; the short ones, as HMT's windows are short. */
    static RopeStretch longrope(ConfigFile rope, Rotary rotary, double maxPositions) {
        List<Double> shortFactors = rope.numbers("short_factor");
        double factor = rope.optionalNumber("factor").orElse(maxPositions / rotary.original());
        double grown = factor <= 1 ? 1 : Math.sqrt(1 + Math.log(factor) / Math.log(rotary.original()));
        return new RopeStretch(shortFactors.stream().map(stretch -> 1 / stretch).toList(),
                rope.optionalNumber("attention_factor").orElse(grown));
    }

    private static double positive(ConfigFile rope, String key, double otherwise) {
        double value = rope.optionalNumber(key).orElse(otherwise);
        return value == 0 ? otherwise : value;
    }

    private static double mixed(double kept, double factor) {
        return kept + (1 - kept) / factor;
    }

    private static double clamped(double value) {
        return Math.min(1, Math.max(0, value));
    }

    /** Whether a backbone can compute with it: as many factors as pairs, all of them numbers. */
    boolean isUsable(Rotary rotary) {
        return factors.size() == rotary.size() / 2 && Double.isFinite(attention) && factors.stream().allMatch(Double::isFinite);
    }
}
