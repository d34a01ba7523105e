package org.mnemoscope.visualizers.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.engine.trace.TopTokens;

/** Which tokens each segment of a text holds, and how many segments hold each token. */
final class SegmentWords {
    private final List<Set<Integer>> words = new ArrayList<>();
    private final Map<Integer, Integer> holders = new HashMap<>();

    SegmentWords(TokenizedText text, Segmentation segmentation) {
        for (int segment = 0; segment < segmentation.segmentCount(); segment++) {
            Set<Integer> held = new HashSet<>();
            for (int token = segmentation.tokens(segment).start(); token < segmentation.tokens(segment).end(); token++) {
                held.add(text.tokenIds().get(token));
            }
            held.forEach(id -> holders.merge(id, 1, Integer::sum));
            words.add(held);
        }
    }

    boolean holds(int segment, int id) {
        return words.get(segment).contains(id);
    }

    /** The share of the likeliest tokens that a segment holds. */
    double overlap(TopTokens said, int segment) {
        int found = 0;
        for (int rank = 0; rank < said.perPlace(); rank++) {
            found += holds(segment, said.id(0, rank)) ? 1 : 0;
        }
        return (double) found / said.perPlace();
    }

    /** The same share on average over all other segments: what chance, and common words, give. NaN for a single segment. */
    double chance(TopTokens said, int segment) {
        int others = words.size() - 1;
        if (others < 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int rank = 0; rank < said.perPlace(); rank++) {
            int id = said.id(0, rank);
            sum += holders.getOrDefault(id, 0) - (holds(segment, id) ? 1 : 0);
        }
        return sum / others / said.perPlace();
    }
}
