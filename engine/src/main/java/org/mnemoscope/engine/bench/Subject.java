package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;

/** A loaded model that reads random tokens. Belongs to the engine thread. */
final class Subject implements AutoCloseable {
    private final HmtModel model;
    private final HmtSettings settings;
    private final ReadingFlops flops;
    private final int vocabulary;

    Subject(Path folder, String device) {
        this.model = new HmtModelLoader().loadForTokenIds(folder, new Placement(device, BackbonePrecision.FP32));
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

    /** Reads as the reading loop does, from the first segment on. */
    void read(int segments, Set<ReadingCondition> conditions) {
        int[] ids = tokens(segments);
        Segmentation segmentation = new Segmentation(ids.length, settings.segmentTokens());
        try (SegmentReader reader = model.newReader(settings, conditions)) {
            for (int n = 0; n < segments; n++) {
                TokenRange tokens = segmentation.tokens(n);
                reader.read(tokens, Arrays.copyOfRange(ids, tokens.start(), tokens.end()));
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
