package org.mnemoscope.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resident memory of a reading, in a Java of its own: what the system says of the whole process. */
final class MemoryBench {
    private static final Path STATUS = Path.of("/proc/self/status");

    private MemoryBench() {}

    /**
     * @param tiny     a model whose reading is quick, read for 500 and 5,000 segments
     * @param ordinary a model of ordinary size, loaded and read for two segments
     */
    static Map<String, Object> measure(Path tiny, Path ordinary, BenchPlan plan) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.exists(STATUS) || !Files.exists(java)) {
            return Map.of("reason", "The memory of a process can be asked for on Linux only, and needs a JDK.");
        }
        int many = plan.quick() ? 1000 : 5000;
        List<Long> reading = child(java, plan, "VmRSS", tiny, 500, many);
        List<Long> peak = child(java, plan, "VmHWM", ordinary, 0, 2);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("residentMegabytesAfter500", reading.get(0) / 1024.0);
        figures.put("residentMegabytesAfter" + many, reading.get(1) / 1024.0);
        figures.put("growthMegabytes", (reading.get(1) - reading.get(0)) / 1024.0);
        figures.put("peakMegabytesLoaded", peak.get(0) / 1024.0);
        figures.put("peakMegabytesAfterTwoSegments", peak.get(1) / 1024.0);
        figures.put("weightMegabytes", Files.size(ordinary.resolve("model.safetensors")) / 1048576.0);
        return figures;
    }

    /** What the process says after each number of segments, in kilobytes. */
    private static List<Long> child(Path java, BenchPlan plan, String figure, Path model, int... segments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(plan.work(), "memory", ".txt");
        Process child = new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                MemoryBench.class.getName(), figure, out.toString(), plan.device(), model.toString(),
                Integer.toString(segments[0]), Integer.toString(segments[1])).redirectErrorStream(true)
                .redirectOutput(plan.work().resolve("memory.log").toFile()).start();
        if (child.waitFor() != 0) {
            throw new IOException("the measure of memory failed: " + Files.readString(plan.work().resolve("memory.log")));
        }
        return Files.readAllLines(out).stream().map(Long::valueOf).toList();
    }

    /** The child: reads, and writes one figure of its own status after each number of segments. */
    public static void main(String[] args) throws IOException {
        StringBuilder kilobytes = new StringBuilder();
        try (Subject subject = new Subject(Path.of(args[3]), args[2], () -> {})) {
            Subject.Reading reading = subject.begin(Integer.parseInt(args[5]));
            for (int i = 4; i < args.length; i++) {
                reading.readUntil(Integer.parseInt(args[i]));
                kilobytes.append(status(args[0]).orElse("0")).append('\n');
            }
            reading.close();
        }
        Files.writeString(Path.of(args[1]), kilobytes);
    }

    private static Optional<String> status(String figure) throws IOException {
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(figure + ":"))
                .map(line -> line.replaceAll("\\D", "")).findFirst();
    }
}
