package org.mnemoscope.tests.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtReader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenRange;

/** Reads random tokens under every condition and prints its resident memory in KB after every window of segments. */
final class LeakChild {
    static final int SEGMENTS = 500;
    static final int WINDOWS = 5;

    private LeakChild() {}

    /** @param args the model folder */
    public static void main(String[] args) throws IOException {
        Random random = new Random(1);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(Path.of(args[0]), Placement.CPU);
                HmtReader reader = model.newReader(model.settings(), EnumSet.allOf(ReadingCondition.class))) {
            int size = model.settings().segmentTokens();
            for (int n = 1; n <= WINDOWS * SEGMENTS; n++) {
                reader.read(new TokenRange((n - 1) * size, n * size), random.ints(size, 0, 300).toArray());
                if (n % SEGMENTS == 0) {
                    System.out.println(residentKilobytes());
                }
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
