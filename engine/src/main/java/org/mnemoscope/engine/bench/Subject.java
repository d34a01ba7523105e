package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;

/** A loaded model that reads random tokens. Belongs to the engine thread. */
final class Subject implements AutoCloseable {
    private final Runnable beforeSegment;
    private final HmtModel model;
    private final HmtSettings settings;
    private final ReadingFlops flops;
    private final int vocabulary;

    /** @param beforeSegment called before each segment of a reading; may throw */
    Subject(Path folder, String device, Runnable beforeSegment) {
        this(folder, new Placement(device, BackbonePrecision.FP32), beforeSegment);
    }

    Subject(Path folder, Placement where, Runnable beforeSegment) {
        this.beforeSegment = beforeSegment;
        this.model = new HmtModelLoader().loadForTokenIds(folder, where);
        this.settings = model.settings();
        this.flops = new ReadingFlops(ModelInspector.forTokenIds(folder).family(), settings);
        this.vocabulary = ModelInspector.forTokenIds(folder).family().vocabulary();
    }

    HmtModel model() {
        return model;
    }

    ReadingFlops flops() {
        return flops;
    }

    int vocabulary() {
        return vocabulary;
    }

    int segmentTokens() {
        return settings.segmentTokens();
    }

    /** Random token ids of so many segments, always the same. */
    int[] tokens(int segments) {
        SplittableRandom random = new SplittableRandom(1);
        return random.ints((long) segments * settings.segmentTokens(), 0, vocabulary).toArray();
    }

    /** Reads so many segments from the first on. */
    void read(int segments, Set<ReadingCondition> conditions, int topTokens) {
        try (Reading reading = new Reading(segments, model.newReader(settings, conditions, topTokens))) {
            reading.readUntil(segments);
        }
    }

    /** Begins to read at most so many segments, under HMT. */
    Reading begin(int segments) {
        return new Reading(segments, model.newReader(settings, EnumSet.of(ReadingCondition.HMT)));
    }

    /** A reading that goes as the reading loop does. */
    final class Reading implements AutoCloseable {
        private final int[] ids;
        private final Segmentation segmentation;
        private final SegmentReader reader;
        private int segment;

        Reading(int segments, SegmentReader reader) {
            this.ids = tokens(segments);
            this.segmentation = new Segmentation(ids.length, settings.segmentTokens());
            this.reader = reader;
        }

        void readUntil(int end) {
            for (; segment < end; segment++) {
                beforeSegment.run();
                int last = Math.min(segmentation.segmentCount(), segment + 1 + reader.lookAhead());
                reader.announce(IntStream.range(segment + 1, last).mapToObj(i -> slice(ids, segmentation.tokens(i))).toList());
                reader.read(segmentation.tokens(segment), slice(ids, segmentation.tokens(segment)));
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** Leaves each of so many memories out of one segment. */
    void leaveOut(int memories) {
        SplittableRandom random = new SplittableRandom(2);
        List<Floats> cache = new ArrayList<>();
        for (int i = 0; i < memories; i++) {
            float[] memory = new float[model.width()];
            for (int j = 0; j < memory.length; j++) {
                memory[j] = random.nextFloat() - 0.5f;
            }
            cache.add(Floats.of(memory));
        }
        int[] ids = tokens(2);
        int tail = settings.segmentTokens() - settings.sensoryTokens();
        Place place = new Place(cache, Ints.of(Arrays.copyOfRange(ids, tail, settings.segmentTokens())),
                Ints.of(Arrays.copyOfRange(ids, settings.segmentTokens(), ids.length)));
        model.leaveOut(place, settings, IntStream.range(0, memories).boxed().toList());
    }

    private static int[] slice(int[] ids, TokenRange tokens) {
        return Arrays.copyOfRange(ids, tokens.start(), tokens.end());
    }

    @Override
    public void close() {
        model.close();
    }
}
