package org.mnemoscope.engine.metric;

import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

/**
 * What became of one memory, from its writing to its eviction.
 *
 * @param segment       the segment that wrote it
 * @param popularity    Σ_n a_{n,i}: all the recall weight that it ever got, in rows that each sum to 1
 * @param evenShare     what an even recall would have given it: Σ_n 1 / m_n over the caches that held it
 * @param offers        caches that held it, that is, reading segments that could recall it
 * @param strongest     its largest recall weight; 0 if no cache held it
 * @param strongestBy   the segment that recalled it so; −1 if none could
 * @param notable       recalls of it that were notable
 * @param lastNotable   the last segment whose recall of it was notable; −1 if none was
 * @param lastOffer     the last segment whose cache held it; −1 if none did
 * @param evicted       whether a later segment read without it
 */
public record MemoryLife(int segment, double popularity, double evenShare, int offers, double strongest, int strongestBy, int notable,
        int lastNotable, int lastOffer, boolean evicted) {
    /** A recall is notable from this lift on: five times an even recall. Of single recalls some 4 % are, in the sample texts. */
    public static final double NOTABLE_LIFT = 5;

    /** Popularity over that of an even recall: 1 is what chance gives. NaN if no cache held it. */
    public double lift() {
        return offers == 0 ? Double.NaN : popularity / evenShare;
    }

    /** Whether it was in a cache and never notably recalled. */
    public boolean neverRecalled() {
        return offers > 0 && notable == 0;
    }

    /**
     * One life per segment read.
     *
     * @param traces      segments 0, 1, ... of one run
     * @param notableLift weight times memories in the cache from which a recall is notable
     */
    public static List<MemoryLife> of(List<SegmentTrace> traces, double notableLift) {
        Ledger ledger = new Ledger(traces.size(), notableLift);
        for (SegmentTrace trace : traces) {
            trace.recall().ifPresent(recall -> ledger.add(trace.segment(), recall));
        }
        return ledger.lives();
    }

    /** The sums while rows are taken in. */
    private static final class Ledger {
        private final double notableLift;
        private final double[] popularity;
        private final double[] even;
        private final double[] strongest;
        private final int[] offers;
        private final int[] strongestBy;
        private final int[] notable;
        private final int[] lastNotable;
        private final int[] lastOffer;
        private int lastRecall = -1;

        Ledger(int memories, double notableLift) {
            this.notableLift = notableLift;
            popularity = new double[memories];
            even = new double[memories];
            strongest = new double[memories];
            offers = new int[memories];
            strongestBy = new int[memories];
            notable = new int[memories];
            lastNotable = new int[memories];
            lastOffer = new int[memories];
        }

        void add(int segment, Recall recall) {
            Floats weights = recall.weights();
            double sum = weights.sum();
            for (int j = 0; j < weights.size(); j++) {
                int i = recall.firstCachedSegment() + j;
                double share = sum > 0 ? weights.get(j) / sum : 0;
                popularity[i] += share;
                even[i] += 1.0 / weights.size();
                offers[i]++;
                lastOffer[i] = segment;
                if (share > strongest[i]) {
                    strongest[i] = share;
                    strongestBy[i] = segment;
                }
                if (share * weights.size() >= notableLift) {
                    notable[i]++;
                    lastNotable[i] = segment;
                }
            }
            lastRecall = segment;
        }

        List<MemoryLife> lives() {
            List<MemoryLife> lives = new ArrayList<>(offers.length);
            for (int i = 0; i < offers.length; i++) {
                boolean offered = offers[i] > 0;
                lives.add(new MemoryLife(i, popularity[i], even[i], offers[i], strongest[i], strongest[i] > 0 ? strongestBy[i] : -1,
                        notable[i], notable[i] > 0 ? lastNotable[i] : -1, offered ? lastOffer[i] : -1, offered && lastOffer[i] < lastRecall));
            }
            return lives;
        }
    }
}
