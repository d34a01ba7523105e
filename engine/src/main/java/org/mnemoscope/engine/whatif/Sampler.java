package org.mnemoscope.engine.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws tokens from logits; one sampler for one continuation. */
final class Sampler {
    private final Sampling sampling;
    private final SplittableRandom random;

    Sampler(Sampling sampling) {
        this.sampling = sampling;
        this.random = new SplittableRandom(sampling.seed());
    }

    /** The id of the next token. */
    int draw(float[] logits) {
        int likeliest = likeliest(logits);
        if (sampling.temperature() == 0) {
            return likeliest;
        }
        double[] weights = new double[logits.length];
        for (int id = 0; id < weights.length; id++) {
            weights[id] = Math.exp((logits[id] - logits[likeliest]) / sampling.temperature());
        }
        return sampling.topP() == 1 ? drawFrom(weights, IntStream.range(0, weights.length).toArray()) : drawFrom(weights, nucleus(weights));
    }

    /** The first of equals, as PyTorch's arg-max on the CPU. */
    private static int likeliest(float[] logits) {
        int best = 0;
        for (int id = 1; id < logits.length; id++) {
            if (logits[id] > logits[best]) {
                best = id;
            }
        }
        return best;
    }

    /** The fewest likeliest ids whose weights reach top-p of the whole. */
    private int[] nucleus(double[] weights) {
        int[] ids = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -weights[id]))
                .mapToInt(Integer::intValue)
                .toArray();
        double wanted = Arrays.stream(weights).sum() * sampling.topP();
        double reached = 0;
        int count = 0;
        while (count < ids.length && (count == 0 || reached < wanted)) {
            reached += weights[ids[count++]];
        }
        return Arrays.copyOf(ids, count);
    }

    private int drawFrom(double[] weights, int[] ids) {
        double point = random.nextDouble() * Arrays.stream(ids).mapToDouble(id -> weights[id]).sum();
        for (int id : ids) {
            point -= weights[id];
            if (point < 0) {
                return id;
            }
        }
        return ids[ids.length - 1];
    }
}
