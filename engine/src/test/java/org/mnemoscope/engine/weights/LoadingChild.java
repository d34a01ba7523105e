package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * A JVM that loads a model folder, reads two segments, and prints its peak memory in bytes and the time after each step. First
 * argument: the folder; second: tokens of a segment. Last it prints what the model card says of its memory.
 */
final class LoadingChild {
    private LoadingChild() {}

    public static void main(String[] args) throws IOException {
        Torch.prepareThread();
        print("started", System.nanoTime(), 0);
        long start = System.nanoTime();
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(Path.of(args[0]), Placement.CPU)) {
            print("loaded", start, 0);
            int tokens = Integer.parseInt(args[1]);
            double nll = 0;
            try (SegmentReader reader = model.newReader(model.settings(), EnumSet.of(ReadingCondition.HMT))) {
                for (int n = 0; n < 2; n++) {
                    SegmentTrace trace = reader.read(new TokenRange(n * tokens, (n + 1) * tokens), ids(tokens));
                    nll = trace.nll(ReadingCondition.HMT).orElseThrow().sum();
                }
            }
            print("read", start, nll);
            System.out.println("card " + model.card().memoryBytes().get("cpu fp32"));
        }
    }

    private static int[] ids(int count) {
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = 37 * i;
        }
        return ids;
    }

    private static void print(String step, long start, double nll) throws IOException {
        String line = Files.readString(Path.of("/proc/self/status")).lines().filter(text -> text.startsWith("VmHWM:")).findFirst().orElseThrow();
        long bytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        System.out.println(step + " " + bytes + " " + (System.nanoTime() - start) / 1_000_000 + " " + nll);
    }
}
